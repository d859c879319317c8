import { describe, expect, it } from 'vitest';

import { LineSettings, Settings } from '#shared/domain/settings.ts';
import { SettingsService } from '#core/settings/settings-service.ts';
import { MemorySettingsStore } from '#test/support/fakes/memory-settings-store.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

const LINE = LineSettings.parse({
  id: 'line-1',
  label: 'Service',
  server: 'wss://pbx.example.com/ws',
  user: '1001',
  country: 'DE',
});

function service(stored: Settings = Settings.parse({})) {
  const store = new MemorySettingsStore(stored);
  const logger = new RecordingLogger();
  return { store, logger, settings: new SettingsService({ store, logger }) };
}

describe('settings service', () => {
  it('writes a patch and leaves what it does not name as it is', () => {
    const { settings, store } = service();
    const before = settings.current;
    expect(settings.update({ theme: 'dark', language: undefined }).ok).toBe(true);
    expect(store.writes).toEqual([{ ...before, theme: 'dark' }]);
    expect(settings.current.hotkeys).toBe(before.hotkeys);
  });

  it('refuses a patch that is wrong anywhere and writes nothing of it', () => {
    const { settings, store, logger } = service();
    const before = settings.current;
    const outcome = settings.update({ theme: 'dark', ring: { ...settings.current.ring, volume: 7 } });
    expect(outcome).toEqual({ ok: false, problem: 'settings-invalid' });
    expect([settings.current, store.writes]).toEqual([before, []]);
    expect(logger.lines).toEqual(['warn settings.refused']);
  });

  it('keeps keys of a newer version', () => {
    const newer = { ...Settings.parse({}), recording: { enabled: true } };
    const { settings, store } = service(newer);
    settings.update({ theme: 'light' });
    expect(store.writes[0]).toMatchObject({ recording: { enabled: true }, theme: 'light' });
  });

  it('keeps the line through the demo and forgets it on signing out', () => {
    const { settings } = service();
    settings.setMode('line', LINE);
    settings.setMode('demo');
    expect(settings.current).toMatchObject({ mode: 'demo', line: { user: '1001' } });
    settings.setMode('none');
    expect(settings.current.mode).toBe('none');
    expect('line' in settings.current).toBe(false);
  });

  it('tells listeners what was before, after it is written, whatever another listener does', () => {
    const { settings, store, logger } = service();
    const heard: string[] = [];
    settings.onChange(() => {
      throw new Error('broken');
    });
    settings.onChange((after, before) => heard.push(`${before.theme} ${after.theme} ${store.writes.length}`));
    settings.update({ theme: 'dark' });
    expect(heard).toEqual(['system dark 1']);
    expect(logger.lines).toEqual(['error settings.listener-failed']);
  });
});
