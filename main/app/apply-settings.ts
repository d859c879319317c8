import type { HotkeySettings, Settings } from '#shared/domain/settings.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';

import type { Base } from './compose-base.ts';
import { peopleChanged } from './people-changed.ts';
import { HIDDEN } from './start-arguments.ts';

type SettingsBase = Pick<Base, 'log' | 'publisher' | 'translator'> & {
  readonly storage: Pick<Base['storage'], 'settings'>;
};

export interface SettingsTargets {
  readonly hotkeys: { sync(hotkeys: HotkeySettings): void };
  readonly ringing: { refresh(): void };
  readonly agent: { refresh(): void };
  readonly headset: { use(enabled: boolean): void };
  readonly desktop: {
    locale(): string;
    useTheme(theme: Settings['theme']): void;
    launchAtLogin(on: boolean, args: readonly string[]): void;
  };
  readonly onLanguage: () => void;
}

/** What pages see of the settings as it is. */
const SHOWN = [
  'theme',
  'contrast',
  'panel',
  'callLooks',
  'dispositions',
  'favourites',
] as const satisfies readonly (keyof Settings & keyof Snapshot)[];

/** Brings settings into effect, at start and whenever they change; nothing needs a restart. */
export function applySettings(base: SettingsBase, targets: SettingsTargets): void {
  const { storage, log, publisher } = base;
  const { hotkeys, ringing, agent, headset, desktop } = targets;
  const apply = (settings: Settings, before: Settings | undefined) => {
    const changed = (key: keyof Settings) => JSON.stringify(settings[key]) !== JSON.stringify(before?.[key]);
    if (changed('hotkeys')) hotkeys.sync(settings.hotkeys);
    if (changed('ring')) ringing.refresh();
    if (changed('agent')) agent.refresh();
    if (changed('headset')) headset.use(settings.headset);
    if (changed('theme')) desktop.useTheme(settings.theme);
    publisher.update(Object.fromEntries(SHOWN.filter(changed).map((key) => [key, settings[key]])));
    // What is on screen is asked for again, with numbers shown as they are to be.
    if (before !== undefined && changed('privacy')) {
      publisher.update({ historyRevision: publisher.parts().historyRevision + 1 });
      peopleChanged({ publisher });
    }
    if (changed('language')) speak(base, targets, settings.language);
    if (before !== undefined && changed('launchAtLogin'))
      desktop.launchAtLogin(settings.launchAtLogin, [HIDDEN]);
    log.debug('settings.applied', { mode: settings.mode });
  };
  apply(storage.settings.current, undefined);
  storage.settings.onChange(apply);
}

function speak(
  { translator, publisher }: SettingsBase,
  { desktop, onLanguage }: SettingsTargets,
  language: Settings['language'],
): void {
  translator.use(language, desktop.locale());
  publisher.update({ language: translator.language });
  onLanguage();
}
