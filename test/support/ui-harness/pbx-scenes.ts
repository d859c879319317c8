import type { Page } from 'playwright';

import type { CallView } from '#shared/domain/call.ts';
import { aCall, aNumber, aRingingCall } from '../builders/a-call.ts';
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

const WHO = { name: 'Marta Lindqvist', number: '+46 31 555 01 47', line: 'line-1' };
/** What the lamps of parking places and colleagues told. */
const BY_LAMPS = [
  { id: 'at', code: 'call-parked', values: { ...WHO, places: '701' } },
  { id: 'or', code: 'call-parked', values: { ...WHO, name: 'Ana Ruiz', places: '703 704', unsure: 'yes' } },
  { id: 'gone', code: 'parked-gone', values: { ...WHO, name: 'Jonas Weber', places: '702' } },
  {
    id: 'by',
    code: 'parked-taken',
    values: { ...WHO, name: 'Ines Caldeira', places: '705', by: 'Tom Becker' },
  },
  { id: 'not', code: 'transfer-not-taken', values: { ...WHO, target: 'Tom Becker' } },
] as const;

const TOM = {
  number: aNumber({ raw: '204', kind: 'internal', display: '204' }),
  displayName: 'Tom Becker',
};

function ended(now: number, values: Partial<CallView>): CallView {
  const times = { startedAt: now - 90_000, answeredAt: now - 80_000, endedAt: now - 2000 };
  return aCall({ phase: 'ended', result: 'transferred', ...times, actions: ['note'], ...values });
}

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
    actions: ['answer', 'answer-and-open', 'reject', 'redirect', 'leave-message', 'note'],
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
    { ...panel, name: 'pbx-lamps', snapshot: aSnapshot({ lines, notices: BY_LAMPS.slice(0, 3) }) },
    {
      ...panel,
      name: 'pbx-lamps-de',
      snapshot: aSnapshot({ lines, notices: BY_LAMPS.slice(3), language: 'de' }),
    },
    {
      ...panel,
      name: 'pbx-lost-in-transfer',
      snapshot: aSnapshot({
        calls: [
          ended(now, {
            result: 'answered',
            cause: { by: 'party' },
            transfer: { state: 'failed', target: TOM, failure: 'busy', sipStatus: 486, party: 'gone' },
          }),
        ],
      }),
    },
    {
      ...panel,
      name: 'pbx-handed-over-de',
      snapshot: aSnapshot({
        calls: [ended(now, { transferredTo: TOM, cause: { by: 'agent', handover: 'ringing' } })],
        language: 'de',
      }),
    },
    {
      ...panel,
      name: 'pbx-pickup-field',
      values: { ...people, 'people:search': samplePeople.slice(0, 2) },
      snapshot: aSnapshot({ lines }),
      act: (page) => page.getByRole('searchbox').fill('a'),
    },
    {
      name: 'pbx-popup-voicemail-de',
      page: 'popup',
      snapshot: aSnapshot({ lines, calls: [ringing], language: 'de' }),
    },
    { ...panel, name: 'pbx-send-on', snapshot: aSnapshot({ lines, calls: [ringing] }) },
    {
      ...panel,
      name: 'pbx-send-on-picker-de',
      snapshot: aSnapshot({ lines, calls: [ringing], language: 'de' }),
      act: (page) => page.getByRole('button', { name: 'Weiterleiten\u00a0…' }).click(),
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
