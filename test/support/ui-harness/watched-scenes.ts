import type { Page } from 'playwright';

import { Settings } from '#shared/domain/settings.ts';
import { quiet } from './call-scenes.ts';
import { sampleSettings } from './sample-values.ts';
import type { Scene } from './scenes.ts';

const [desk] = sampleSettings.lines;
const NAMES = {
  '1002': 'Tom Baker',
  '1003': 'Priya Raman',
  '1019': 'Dr. Maximiliane von Hohenfels-Lindqvist',
};

function opened(language: 'en' | 'de', then: (page: Page) => Promise<void> = () => Promise.resolve()) {
  const place = language === 'en' ? 'Settings' : 'Einstellungen';
  const group = language === 'en' ? 'Watched telephones' : 'Beobachtete';
  return async (page: Page): Promise<void> => {
    await page.getByRole('navigation').getByRole('button', { name: place }).click();
    await page.getByRole('button', { name: group }).click();
    await then(page);
  };
}

/** Whose telephones are watched, with what is known of each. */
export function watchedScenes(now: number): readonly Scene[] {
  const settings = Settings.parse({
    ...sampleSettings,
    lines: [desk, { ...desk, id: 'line-2', label: 'Sales', user: 'ext-4402' }],
    presence: { extensions: ['1002', '1003', '1019', '*41'], byLine: { 'line-2': ['5001'] } },
  });
  const entries = [
    { extension: '1002', availability: 'free', since: now },
    { extension: '1003', availability: 'ringing', since: now, caller: 'Marta Lindqvist' },
    { extension: '1019', availability: 'busy', since: now },
  ];
  const values = {
    'settings:get': settings,
    'people:names': NAMES,
    'history:list': { entries: [] },
    'people:search': [],
    'presence:get': { revision: 1, kind: 'all', entries },
  };
  const panel = { page: 'panel', values } as const;
  const none = { ...values, 'settings:get': sampleSettings, 'people:names': {} };
  return [
    { ...panel, name: 'watched', snapshot: quiet(now), act: opened('en'), forced: true },
    { ...panel, name: 'watched-de', snapshot: quiet(now, { language: 'de' }), act: opened('de') },
    { ...panel, name: 'watched-none', values: none, snapshot: quiet(now), act: opened('en') },
    {
      ...panel,
      name: 'watched-wrong-de',
      snapshot: quiet(now, { language: 'de' }),
      act: opened('de', async (page) => {
        await page.getByLabel('Nebenstelle oder Name').fill('(030)');
        await page.keyboard.press('Enter');
      }),
    },
    {
      ...panel,
      name: 'watched-zoomed',
      size: { width: 190, height: 640 },
      snapshot: quiet(now),
      act: opened('en'),
    },
  ];
}
