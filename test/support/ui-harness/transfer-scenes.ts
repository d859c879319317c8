import type { Page } from 'playwright';

import type { CallAction, CallView } from '#shared/domain/call.ts';
import { aCall, aCallId, aMatch, aNumber } from '../builders/a-call.ts';
import { aSnapshot } from '../builders/a-snapshot.ts';
import { sampleHistory } from './sample-history.ts';
import { samplePeople } from './sample-values.ts';
import type { Scene } from './scenes.ts';

const TOM = {
  number: { raw: '204', kind: 'internal', display: '204' },
  displayName: 'Tom Becker',
} as const;
const CONSULTATION = aCallId(7);
const TALKING: readonly CallAction[] = ['hold', 'mute', 'digits', 'transfer', 'consult', 'hang-up', 'note'];

const TOGETHER: readonly CallAction[] = [
  'hold',
  'mute',
  'digits',
  'swap',
  'leave-conference',
  'hang-up',
  'note',
];

function press(name: string): (page: Page) => Promise<void> {
  return (page) => page.getByRole('button', { name, exact: true }).first().click();
}

function customer(now: number, values: Partial<CallView> = {}): CallView {
  return aCall({
    queue: 'Support queue',
    startedAt: now - 198_000,
    ringingAt: now - 198_000,
    answeredAt: now - 192_000,
    notes: 'Delivery 4471 arrived with two pallets missing.',
    lookup: { ...aCall().lookup, matches: [aMatch({ detail: '3 open tickets' })] },
    actions: TALKING,
    ...values,
  });
}

function waiting(now: number, values: Partial<CallView> = {}): CallView {
  const held = { phase: 'held', hold: 'local', heldAt: now - 21_000 } as const;
  return customer(now, { ...held, actions: ['swap', 'hang-up', 'note'], ...values });
}

function consultation(now: number, values: Partial<CallView> = {}): CallView {
  const actions: readonly CallAction[] = [
    'hold',
    'mute',
    'digits',
    'complete-transfer',
    'end-consultation',
    'swap',
    'merge',
    'hang-up',
    'note',
  ];
  return aCall({
    id: CONSULTATION,
    direction: 'outgoing',
    party: TOM,
    consultationOf: aCallId(),
    startedAt: now - 19_000,
    answeredAt: now - 12_000,
    lookup: { state: 'done', matches: [], failures: [], earlierCalls: 0 },
    pop: { state: 'none' },
    actions,
    ...values,
  });
}

const consulting = { state: 'consulting', target: TOM, consultationId: CONSULTATION } as const;

/** Handing calls over, in every state. */
export function transferScenes(now: number): readonly Scene[] {
  const people = { 'people:search': samplePeople };
  const jonas = waiting(now, {
    id: aCallId(2),
    party: {
      number: aNumber({ raw: '+4930901820', e164: '+4930901820', display: '+49 30 901820', country: 'DE' }),
    },
    lookup: { ...aCall().lookup, matches: [aMatch({ name: 'Jonas Weber' })] },
  });
  return [
    {
      name: 'panel-transfer-picker',
      page: 'panel',
      snapshot: aSnapshot({ calls: [customer(now), jonas] }),
      values: people,
      act: press('Transfer'),
    },
    {
      name: 'panel-transfer-ringing',
      page: 'panel',
      snapshot: aSnapshot({
        calls: [
          waiting(now, {
            transfer: { state: 'blind-pending', target: TOM, progress: 'ringing' },
            actions: ['hang-up', 'note'],
          }),
        ],
      }),
    },
    {
      name: 'panel-transfer-failed',
      page: 'panel',
      snapshot: aSnapshot({
        calls: [
          customer(now, {
            transfer: { state: 'failed', target: TOM, failure: 'no-answer', sipStatus: 480 },
          }),
        ],
      }),
    },
    {
      name: 'panel-consultation',
      page: 'panel',
      forced: true,
      snapshot: aSnapshot({ calls: [consultation(now), waiting(now, { transfer: consulting })] }),
    },
    {
      name: 'panel-consultation-failed',
      page: 'panel',
      snapshot: aSnapshot({
        calls: [
          consultation(now),
          waiting(now, { transfer: { ...consulting, state: 'failed', failure: 'silent' } }),
        ],
      }),
    },
    {
      name: 'panel-consultation-rings',
      page: 'panel',
      snapshot: aSnapshot({
        calls: [
          consultation(now, {
            phase: 'ringing',
            ringingAt: now - 9000,
            answeredAt: undefined,
            media: 'pending',
            actions: ['complete-transfer', 'end-consultation', 'hang-up', 'note'],
          }),
          waiting(now, { transfer: consulting }),
        ],
      }),
    },
    {
      name: 'panel-conference',
      page: 'panel',
      snapshot: aSnapshot({
        calls: [
          customer(now, { conference: 'c', actions: TOGETHER }),
          consultation(now, { conference: 'c', consultationOf: undefined, actions: TOGETHER }),
        ],
      }),
    },
    {
      name: 'panel-transferred',
      page: 'panel',
      values: { 'history:list': { entries: sampleHistory(now) } },
      snapshot: aSnapshot({
        calls: [
          customer(now, {
            phase: 'ended',
            endedAt: now - 2000,
            result: 'transferred',
            transferredTo: TOM,
            cause: { by: 'agent' },
            actions: ['note'],
          }),
        ],
      }),
    },
  ];
}
