import { describe, expect, it } from 'vitest';

import { applySettings } from '#app/apply-settings.ts';
import { initialState } from '#app/initial-state.ts';
import { Translator } from '#app/translator.ts';
import { SettingsService } from '#core/settings/settings-service.ts';
import { StatePublisher } from '#core/state/state-publisher.ts';
import { ManualTimer } from '#test/support/fakes/manual-timer.ts';
import { MemorySettingsStore } from '#test/support/fakes/memory-settings-store.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

function setUp() {
  const settings = new SettingsService({ store: new MemorySettingsStore(), logger: silentLogger });
  const translator = new Translator('system', 'en-US');
  const initial = initialState(settings.current, 'en', 0, 0);
  const publisher = new StatePublisher({ initial, timer: new ManualTimer(), logger: silentLogger });
  const done: string[] = [];
  applySettings(
    { storage: { settings }, log: silentLogger, publisher, translator },
    {
      hotkeys: { sync: ({ answer }) => done.push(`hotkeys ${answer}`) },
      ringing: { refresh: () => done.push('ring') },
      agent: { refresh: () => done.push('agent') },
      headset: { use: (enabled) => done.push(`headset ${enabled}`) },
      desktop: {
        locale: () => 'de-DE',
        useTheme: (theme) => done.push(`theme ${theme}`),
        launchAtLogin: (on, args) => done.push(`login ${on} ${args.join(' ')}`),
      },
      onLanguage: () => done.push('language'),
    },
  );
  return { settings, publisher, translator, started: done.splice(0), done };
}

describe('settings', () => {
  it('come into effect at the start, but the start with the computer is left as it is', () => {
    const { started, translator } = setUp();
    expect(started).toEqual([
      'hotkeys CommandOrControl+Alt+A',
      'ring',
      'agent',
      'headset true',
      'theme system',
      'language',
    ]);
    expect(translator.language).toBe('de');
  });

  it('that change come into effect at once, and only they', () => {
    const { settings, done, publisher } = setUp();
    settings.update({ theme: 'dark' });
    expect(done).toEqual(['theme dark']);
    expect(publisher.current().theme).toBe('dark');
  });

  it('start the app with the computer, hidden', () => {
    const { settings, done } = setUp();
    settings.update({ launchAtLogin: true });
    settings.update({ launchAtLogin: false });
    expect(done).toEqual(['login true --hidden', 'login false --hidden']);
  });

  it('change the language of tray and pages together', () => {
    const { settings, done, publisher, translator } = setUp();
    settings.update({ language: 'en' });
    expect(done).toEqual(['language']);
    expect([translator.language, publisher.current().language]).toEqual(['en', 'en']);
  });
});
