import type { Page } from 'playwright';

import { aCall, aRingingCall } from '../builders/a-call.ts';
import { aLineView } from '../builders/a-line-view.ts';
import { aSnapshot } from '../builders/a-snapshot.ts';
import { samplePeople } from './sample-values.ts';
import type { Scene } from './scenes.ts';

const PARKED = [
  {
    id: 'parked',
    code: 'call-parked',
    values: { name: 'Marta Lindqvist', number: '+46 31 555 01 47', line: 'line-1' },
  },
] as const;

const people = {
  'history:list': { entries: [] },
  'people:search': samplePeople,
  'presence:get': {
    revision: 1,
    kind: 'all',
    entries: samplePeople
      .flatMap(({ numbers }) => numbers)
      .map(({ number }, index) => ({
        extension: number,
        availability: index % 2 === 0 ? 'ringing' : 'busy',
        since: 1,
      })),
  },
};

const lines = [aLineView({ offers: ['pickup', 'group-pickup', 'retrieve'] })];

async function typeDigits(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keypad' }).click();
  await page.keyboard.type('12');
  await page.waitForTimeout(4200);
  await page.keyboard.type('4471#');
}

/** What the PBX adds to calls: places to wait, calls of others, numbers to send a call to, digits. */
export function pbxScenes(now: number): readonly Scene[] {
  const ringing = aRingingCall({
    ringingAt: now - 4000,
    actions: ['answer', 'answer-and-open', 'reject', 'redirect', 'note'],
  });
  const panel = { page: 'panel', values: people } as const;
  return [
    { ...panel, name: 'pbx-parked', snapshot: aSnapshot({ lines, notices: PARKED }), forced: true },
    { ...panel, name: 'pbx-parked-de', snapshot: aSnapshot({ lines, notices: PARKED, language: 'de' }) },
    {
      ...panel,
      name: 'pbx-pickup-de',
      snapshot: aSnapshot({ lines, language: 'de' }),
      act: (page) => page.getByRole('navigation').getByRole('button', { name: 'Personen' }).click(),
    },
    { ...panel, name: 'pbx-send-on', snapshot: aSnapshot({ lines, calls: [ringing] }) },
    {
      ...panel,
      name: 'pbx-send-on-picker-de',
      snapshot: aSnapshot({ lines, calls: [ringing], language: 'de' }),
      act: (page) => page.getByRole('button', { name: 'Weiterleiten …' }).click(),
    },
    {
      ...panel,
      name: 'pbx-keypad',
      snapshot: aSnapshot({
        lines,
        calls: [aCall({ answeredAt: now - 60_000, actions: ['digits', 'hang-up'] })],
      }),
      act: typeDigits,
    },
  ];
}
