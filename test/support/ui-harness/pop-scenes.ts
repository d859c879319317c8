import type { Page } from 'playwright';

import { EventRuleSettings } from '#shared/domain/event-rules.ts';
import { PopRuleSet } from '#shared/domain/pop-rules.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import type { PopRulesView, RehearsalPage, RehearsedCall } from '#shared/ipc/pop-outputs.ts';
import { aCallId } from '../builders/a-call.ts';
import { aHistoryEntry } from '../builders/a-history-entry.ts';
import { quiet } from './call-scenes.ts';
import { sampleSettings } from './sample-values.ts';
import type { Scene } from './scenes.ts';

const WORDS = {
  en: {
    settings: 'Settings',
    pops: /^Screen pop/,
    tryIt: 'Try on past calls',
    start: 'Try the rules',
  },
  de: {
    settings: 'Einstellungen',
    pops: /^Datensätze von selbst/,
    tryIt: 'An früheren Anrufen ausprobieren',
    start: 'Regeln ausprobieren',
  },
} as const;
type Language = keyof typeof WORDS;

/** The sentence of the first rule names its queue in every language. */
const FIRST_RULE = /Sales/;

export const SAMPLE_RULES = PopRuleSet.parse({
  rules: [
    {
      id: 'rule-1',
      name: 'Sales form',
      when: 'ring',
      queue: 'Sales',
      found: 'none',
      caller: 'customer',
      open: { kind: 'new-record' },
    },
    { id: 'rule-2', when: 'ring', found: 'one', open: { kind: 'record' } },
    { id: 'rule-3', when: 'answer', found: 'several', open: { kind: 'search' } },
    {
      id: 'rule-4',
      name: 'After the call',
      on: false,
      when: 'end',
      direction: 'both',
      open: { kind: 'address', url: 'https://crm.example/after?call={call-id}' },
    },
  ],
});

function view(now: number): PopRulesView {
  const before = { ...SAMPLE_RULES, rules: SAMPLE_RULES.rules.slice(1, 3) };
  return {
    set: SAMPLE_RULES,
    saved: { at: now - 3_600_000, by: 'ada' },
    past: [
      { at: now - 90_000_000, by: 'ada', set: { ...SAMPLE_RULES, rules: SAMPLE_RULES.rules.slice(0, 3) } },
      { at: 0, by: '', set: before },
    ],
  };
}

function rehearsal(now: number): RehearsalPage {
  const rule = { id: 'rule-1', number: 1, name: 'Sales form' };
  const calls = Array.from({ length: 42 }, (_, index): RehearsedCall => {
    const { name, number, direction } = aHistoryEntry();
    const isForm = index % 3 === 0;
    return {
      id: aCallId(200 + index),
      name: isForm ? '' : name,
      number,
      direction,
      startedAt: now - index * 3_600_000,
      ...(isForm && { queue: 'Sales' }),
      would: isForm
        ? [{ when: 'ring', kind: 'new-record', host: 'crm.example', rule }]
        : [
            {
              when: 'ring',
              kind: 'record',
              record: name,
              matchId: 'm',
              rule: { id: 'rule-2', number: 2, name: '' },
            },
          ],
      did: isForm
        ? { state: 'skipped', reason: 'no-match' }
        : { state: 'opened', reason: 'rule', matchId: 'm', host: 'crm.example' },
    };
  });
  return { calls };
}

async function openRules(page: Page, language: Language): Promise<void> {
  const words = WORDS[language];
  await page.getByRole('navigation').getByRole('button', { name: words.settings }).click();
  await page.getByRole('button', { name: words.pops }).click();
}

/** The screen-pop rules: the list, one of them in its form, and all of them tried on past calls. */
export function popScenes(now: number): readonly Scene[] {
  const eventRules = EventRuleSettings.parse({
    rules: [{ id: aCallId(900), name: 'Warehouse', on: [], url: 'https://hooks.example/calls' }],
    hosts: ['hooks.example'],
  });
  const settings = {
    ...sampleSettings,
    eventRules,
    popRules: { ...sampleSettings.popRules, set: SAMPLE_RULES },
  };
  const values = {
    'history:list': { entries: [] },
    'settings:get': settings,
    'pop:rules': view(now),
    'pop:rehearse': rehearsal(now),
  };
  const one = (name: string, act: (page: Page, language: Language) => Promise<void>) =>
    (['en', 'de'] as const).map((language) => ({
      page: 'panel' as const,
      name: language === 'en' ? name : `${name}-de`,
      forced: language === 'en',
      snapshot: { ...quiet(now), language } satisfies Snapshot,
      values,
      act: (page: Page) => act(page, language),
    }));
  return [
    ...one('pop-rules', openRules),
    ...one('pop-rules-versions', async (page, language) => {
      await openRules(page, language);
      await page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
    }),
    ...one('pop-rule-moved', async (page, language) => {
      await openRules(page, language);
      await page.getByRole('button', { name: FIRST_RULE }).focus();
      await page.keyboard.press('Alt+ArrowDown');
    }),
    ...one('pop-rule-form', async (page, language) => {
      await openRules(page, language);
      await page.getByRole('button', { name: FIRST_RULE }).click();
    }),
    ...one('pop-rule-webhook', async (page, language) => {
      await openRules(page, language);
      await page.getByRole('button', { name: FIRST_RULE }).click();
      await page.locator('select').last().selectOption('webhook');
      await page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
    }),
    ...one('pop-rehearsal', async (page, language) => {
      await openRules(page, language);
      await page.getByRole('button', { name: WORDS[language].tryIt }).click();
      await page.getByRole('button', { name: WORDS[language].start }).click();
    }),
  ];
}
