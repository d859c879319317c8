import { describe, expect, it } from 'vitest';

import { PAGES } from '#platform/page-address.ts';
import { pagePreferences } from '#platform/page-preferences.ts';

const options = { preloadFile: '/app/preload/index.cjs', devTools: false };

describe.each(PAGES)('the preferences of the %s page', (page) => {
  it('are those of the security checklist', () => {
    expect(pagePreferences(page, options)).toMatchObject({
      preload: options.preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      devTools: false,
    });
  });

  it('switch on no features of Blink and no switches', () => {
    const names = Object.keys(pagePreferences(page, options));
    expect(names).not.toContain('enableBlinkFeatures');
    expect(names).not.toContain('additionalArguments');
    expect(names).not.toContain('commandLineSwitches');
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(pagePreferences(page, options))).toBe(true);
  });
});

describe('pages that nobody sees', () => {
  it.each([
    ['panel', true],
    ['popup', false],
    ['media', false],
    ['caller', false],
  ] as const)('%s may be slowed down: %s', (page, throttled) => {
    expect(pagePreferences(page, options).backgroundThrottling).toBe(throttled);
  });
});
