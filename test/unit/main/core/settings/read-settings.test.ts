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
      settings: { version: 1, theme: 'light', mode: 'none' },
    });
  });

  it.each([
    ['', 'empty'],
    ['{"theme":', 'cut off'],
    ['[]', 'a list'],
    ['null', 'nothing'],
    ['{"theme":"pink"}', 'an unknown value'],
    ['{"version":2}', 'a newer version'],
    ['\u0000\u0000\u0000', 'zeros'],
  ])('takes %j for unreadable (%s) and goes on with defaults', (text) => {
    expect(readSettings(text)).toEqual({ outcome: 'unreadable', settings: defaultSettings() });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readSettings(text)));
  });
});
