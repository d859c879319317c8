import { describe, expect, it } from 'vitest';

import { LineId } from '#shared/domain/ids.ts';
import { LINES_MAX } from '#shared/domain/lines-max.ts';
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

function lineOf(n: number): LineSettings {
  return { ...LINE, id: LineId.parse(`line-${n}`) };
}

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
    const newer = { ...Settings.parse({}), fax: { enabled: true } };
    const { settings, store } = service(newer);
    settings.update({ theme: 'light' });
    expect(store.writes[0]).toMatchObject({ fax: { enabled: true }, theme: 'light' });
  });

  it('keeps the line through the demo and forgets it on signing out', () => {
    const { settings } = service();
    settings.saveLine(LINE);
    settings.setMode('demo');
    expect(settings.current).toMatchObject({ mode: 'demo', lines: [{ user: '1001' }] });
    settings.setMode('none');
    expect(settings.current).toMatchObject({ mode: 'none', lines: [] });
  });

  it('changes a line in its place and adds others behind, up to eight', () => {
    const { settings } = service();
    for (let n = 1; n <= LINES_MAX; n += 1) settings.saveLine(lineOf(n));
    expect(settings.saveLine(lineOf(9))).toEqual({ ok: false, problem: 'too-many-lines' });
    settings.saveLine({ ...lineOf(2), label: 'Sales' });
    const labels = settings.current.lines.map(({ label }) => label);
    expect(labels).toEqual(['Service', 'Sales', ...Array<string>(6).fill('Service')]);
  });

  it('keeps what a newer version put into a line through a change by this one', () => {
    const line = { ...LINE, queuePolicy: 'strict' };
    const { settings } = service({ ...Settings.parse({ mode: 'line' }), lines: [line] });
    settings.saveLine({ ...LINE, label: 'Sales' });
    expect(settings.current.lines).toEqual([{ ...line, label: 'Sales' }]);
  });

  it('forgets the choice of a line with the line, and the phone with the last line', () => {
    const { settings } = service();
    settings.saveLine(lineOf(1));
    settings.saveLine(lineOf(2));
    settings.update({ outgoingLine: lineOf(2).id });
    settings.removeLine(lineOf(2).id);
    expect(settings.current).toMatchObject({ mode: 'line', lines: [{ id: 'line-1' }] });
    expect('outgoingLine' in settings.current).toBe(false);
    settings.removeLine(lineOf(1).id);
    expect(settings.current.mode).toBe('none');
    expect(settings.removeLine(lineOf(1).id)).toEqual({ ok: false, problem: 'no-such-line' });
  });

  it('puts lines in the order asked for, and loses none whatever is asked', () => {
    const { settings } = service();
    for (const n of [1, 2, 3]) settings.saveLine(lineOf(n));
    settings.orderLines([lineOf(3).id, lineOf(3).id, LineId.parse('unknown')]);
    expect(settings.current.lines.map(({ id }) => id)).toEqual(['line-3', 'line-1', 'line-2']);
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
