import { describe, expect, it } from 'vitest';

import type { CallTransfer } from '#shared/domain/transfer.ts';
import {
  TRANSFER_TRANSITIONS,
  transferStep,
  withoutConsultation,
  type TransferEvent,
  type TransferState,
} from '#core/calls/transfer/transfer-machine.ts';
import { aCallId, aNumber } from '#test/support/builders/a-call.ts';

const TARGET = { number: aNumber({ display: '204', raw: '204', kind: 'internal' }), displayName: 'Tom' };
const CONSULTATION = aCallId(9);

const STATES: Readonly<Record<TransferState, CallTransfer | undefined>> = {
  none: undefined,
  'blind-pending': { state: 'blind-pending', target: TARGET, progress: 'asked' },
  consulting: { state: 'consulting', target: TARGET, consultationId: CONSULTATION },
  completing: { state: 'completing', target: TARGET, consultationId: CONSULTATION, progress: 'asked' },
  failed: { state: 'failed', target: TARGET, consultationId: CONSULTATION, failure: 'busy', party: 'waits' },
};

const EVENTS: Readonly<Record<TransferEvent['type'], TransferEvent>> = {
  'sent-away': { type: 'sent-away', target: TARGET },
  consulted: { type: 'consulted', target: TARGET, consultationId: CONSULTATION },
  completed: { type: 'completed' },
  progressed: { type: 'progressed', progress: 'ringing' },
  failed: { type: 'failed', failure: 'no-answer', sipStatus: 480 },
  'party-back': { type: 'party-back' },
  'party-gone': { type: 'party-gone' },
  'given-up': { type: 'given-up' },
};

const CASES = (Object.keys(STATES) as TransferState[]).flatMap((state) =>
  (Object.keys(EVENTS) as TransferEvent['type'][]).map((event) => ({ state, event })),
);

describe('transfer machine', () => {
  it.each(CASES)('takes $event in $state as the table says', ({ state, event }) => {
    const row: Partial<Record<string, TransferState>> = TRANSFER_TRANSITIONS[state];
    const step = transferStep(STATES[state], EVENTS[event]);
    const to = row[event];
    if (to === undefined) expect(step).toEqual({ kind: 'ignored' });
    else expect(step.kind === 'moved' && (step.transfer?.state ?? 'none')).toBe(to);
  });

  it('keeps whom the party goes to and why it failed', () => {
    const step = transferStep(STATES['blind-pending'], EVENTS.failed);
    expect(step).toEqual({
      kind: 'moved',
      transfer: { state: 'failed', target: TARGET, failure: 'no-answer', sipStatus: 480, party: 'waits' },
    });
  });

  it('does not lose a party any more that was back once', () => {
    const back = transferStep(STATES.failed, EVENTS['party-back']);
    const transfer = back.kind === 'moved' ? back.transfer : undefined;
    expect(transfer).toMatchObject({ state: 'failed', party: 'back' });
    expect(transferStep(transfer, EVENTS['party-gone'])).toEqual({ kind: 'ignored' });
  });

  it('ignores the same progress told twice', () => {
    const rings = transferStep(STATES['blind-pending'], EVENTS.progressed);
    const transfer = rings.kind === 'moved' ? rings.transfer : undefined;
    expect(transfer?.progress).toBe('ringing');
    expect(transferStep(transfer, EVENTS.progressed)).toEqual({ kind: 'ignored' });
  });

  it('has nothing to complete once the consultation is over', () => {
    const over = STATES.failed === undefined ? undefined : withoutConsultation(STATES.failed);
    expect(transferStep(over, EVENTS.completed)).toEqual({ kind: 'ignored' });
  });
});
