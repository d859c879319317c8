import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { defaultSettings, readSettings } from '#core/settings/read-settings.ts';

describe('reading settings', () => {
  it('starts fresh without a file', () => {
    expect(readSettings(undefined)).toEqual({ outcome: 'fresh', settings: defaultSettings() });
  });

  it('reads what it wrote', () => {
    const settings = { ...defaultSettings(), theme: 'dark' as const };
    expect(readSettings(JSON.stringify(settings))).toEqual({ outcome: 'read', settings });
  });

  it('fills in what an older file lacks', () => {
    expect(readSettings('{"theme":"light"}')).toMatchObject({
      outcome: 'read',
      settings: { version: 2, theme: 'light', mode: 'none' },
    });
  });

  it.each([
    ['', 'empty'],
    ['{"theme":', 'cut off'],
    ['[]', 'a list'],
    ['null', 'nothing'],
    ['{"theme":"pink"}', 'an unknown value'],
    ['\u0000\u0000\u0000', 'zeros'],
  ])('takes %j for unreadable (%s) and goes on with defaults', (text) => {
    expect(readSettings(text)).toEqual({ outcome: 'unreadable', settings: defaultSettings() });
  });

  it('leaves settings of a newer version to that version', () => {
    const newer = '{"version":3,"theme":"dark"}';
    expect(readSettings(newer)).toEqual({ outcome: 'newer-version', settings: defaultSettings() });
  });

  it('makes the one line of version 1 the first of the list, with all that is in it', () => {
    const line = {
      id: 'line-1',
      label: 'Support',
      server: 'wss://pbx.example.com/ws',
      user: '1001',
      country: 'GB',
      iceServers: [],
      later: { kept: true },
    };
    const stored = { version: 1, mode: 'line', line, theme: 'dark', someday: { on: true } };
    const { outcome, settings } = readSettings(JSON.stringify(stored));
    expect(outcome).toBe('read');
    expect(settings).toMatchObject({ version: 2, mode: 'line', lines: [line], theme: 'dark' });
    expect(settings).toHaveProperty('someday', { on: true });
    expect(settings).not.toHaveProperty('line');
  });

  it('makes version 1 without a line a list without lines', () => {
    expect(readSettings('{"version":1,"mode":"none"}').settings).toEqual(defaultSettings());
  });

  it('keeps what it does not know, at every depth', () => {
    const text = '{"theme":"dark","someday":{"on":true},"ring":{"volume":0.5,"melody":"bell"}}';
    const { settings } = readSettings(text);
    expect(settings).toEqual({
      ...defaultSettings(),
      theme: 'dark',
      someday: { on: true },
      ring: { enabled: true, volume: 0.5, tone: 'classic', rules: [], spoken: 'off', melody: 'bell' },
    });
    expect(readSettings(JSON.stringify(settings)).settings).toEqual(settings);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readSettings(text)));
  });
});
