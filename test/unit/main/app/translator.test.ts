import { describe, expect, it } from 'vitest';

import { languageOf, Translator } from '#app/translator.ts';

describe('the language of the main process', () => {
  it.each([
    ['system', 'de-AT', 'de'],
    ['system', 'de', 'de'],
    ['system', 'en-GB', 'en'],
    ['system', 'fr-CA', 'fr'],
    ['system', 'it-IT', 'en'],
    ['system', '', 'en'],
    ['system', 'constructor', 'en'],
    ['en', 'de-DE', 'en'],
    ['de', 'en-US', 'de'],
  ] as const)('set to %s on a %s system is %s', (setting, locale, language) => {
    expect(languageOf(setting, locale)).toBe(language);
  });

  it('changes while the app runs', () => {
    const translator = new Translator('en', 'en-US');
    expect(translator.translate('tray.quit')).toMatch(/^Quit/);
    translator.use('de', 'en-US');
    expect(translator.language).toBe('de');
    expect(translator.translate('tray.quit')).toMatch(/beenden$/i);
  });

  it('counts, and leaves what it is given as it is', () => {
    const { translate } = new Translator('en', 'en-US');
    expect(translate('tray.missed', { count: 1 })).toBe('1 missed call');
    expect(translate('tray.missed', { count: 3 })).toBe('3 missed calls');
    expect(translate('tray.notReady', { reason: '<b>&' })).toContain('<b>&');
  });
});
