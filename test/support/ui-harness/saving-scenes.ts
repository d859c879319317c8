import type { Page } from 'playwright';

import { LineId } from '#shared/domain/ids.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aCall } from '../builders/a-call.ts';
import { quiet } from './call-scenes.ts';
import type { CannedValues } from './install-bridge.ts';
import type { Scene } from './scenes.ts';

const WORDS = {
  en: { settings: 'Settings', lines: 'Phone lines', save: 'Save', demo: 'Try the demo', out: 'Sign out' },
  de: {
    settings: 'Einstellungen',
    lines: 'Telefonleitungen',
    save: 'Speichern',
    demo: 'Demo ausprobieren',
    out: 'Abmelden',
  },
} as const;
type Language = keyof typeof WORDS;

async function toSettings(page: Page, language: Language): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: WORDS[language].settings }).click();
}

async function openSales(page: Page, language: Language): Promise<void> {
  await toSettings(page, language);
  await page.getByRole('button', { name: WORDS[language].lines }).click();
  await page.getByRole('button', { name: 'Sales' }).first().click();
}

/** What is asked before a call would end: saving a line, the demo, signing out. */
export function savingScenes(now: number, values: CannedValues, lines: Snapshot['lines']): readonly Scene[] {
  const call = aCall({ lineId: LineId.parse('line-2'), startedAt: now - 90_000, answeredAt: now - 80_000 });
  const waiting = lines.map((line) => (line.id === 'line-2' ? { ...line, isWaiting: true } : line));
  const asked = { ...values, 'setup:save-line': { applied: 'not-yet' } };
  const one = (name: string, snapshot: Snapshot, act: (page: Page, language: Language) => Promise<void>) =>
    (['en', 'de'] as const).map((language) => ({
      page: 'panel' as const,
      name: language === 'en' ? name : `${name}-de`,
      values: asked,
      snapshot: { ...snapshot, language },
      act: (page: Page) => act(page, language),
    }));
  return [
    ...one('line-save-asks', quiet(now, { lines, calls: [call] }), async (page, language) => {
      await openSales(page, language);
      await page.getByRole('button', { name: WORDS[language].save, exact: true }).click();
    }),
    ...one('line-waits', quiet(now, { lines: waiting, calls: [call] }), openSales),
    ...one('lines-waits', quiet(now, { lines: waiting, calls: [call] }), async (page, language) => {
      await toSettings(page, language);
      await page.getByRole('button', { name: WORDS[language].lines }).click();
    }),
    ...one('demo-asks', quiet(now, { lines, calls: [call] }), async (page, language) => {
      await toSettings(page, language);
      await page.getByRole('button', { name: WORDS[language].demo }).click();
    }),
    ...one('sign-out-asks', quiet(now, { lines }), async (page, language) => {
      await toSettings(page, language);
      await page.getByRole('button', { name: WORDS[language].out }).click();
    }),
  ];
}
