import type { CrmCall, CrmExtraOf, CrmWriteOf } from '#shared/domain/crm-write.ts';
import type { OutboxItem, OutboxWrite } from '#shared/domain/outbox.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const START = Date.UTC(2026, 10, 26, 9, 15);

/** An incoming call of a customer; each index is another call. */
export function aCrmCall(index = 1, values: Partial<CrmCall> = {}): CrmCall {
  return {
    callId: callIdOf(index),
    direction: 'incoming',
    number: '+493012345678',
    startedAt: START,
    ...values,
  };
}

export function aBegin(index = 1, values: Partial<CrmWriteOf<'begin'>> = {}): CrmWriteOf<'begin'> {
  return { step: 'begin', call: aCrmCall(index), showCard: false, ...values };
}

/** The end of a conversation of 64 seconds. */
export function aFinish(index = 1, values: Partial<CrmWriteOf<'finish'>> = {}): CrmWriteOf<'finish'> {
  return {
    step: 'finish',
    call: aCrmCall(index),
    endedAt: START + 70_000,
    talkMs: 64_000,
    result: 'answered',
    ...values,
  };
}

export function aNote(index = 1, text = 'Asked for invoice 17'): CrmWriteOf<'note'> {
  return { step: 'note', call: aCrmCall(index), text };
}

/** A promise to call again; each index has an id of its own. */
export function aPromise(index = 1, values: Partial<CrmExtraOf<'follow-up'>> = {}): CrmExtraOf<'follow-up'> {
  return {
    step: 'follow-up',
    call: aCrmCall(index),
    followUpId: callIdOf(800 + index),
    // Some CRMs take no date that is over.
    dueAt: Date.UTC(2036, 10, 27, 9, 15),
    name: 'Mina Okafor',
    text: 'Offer for 40 desks',
    ...values,
  };
}

/** Somebody new of whom a record is to be made. */
export function aCreate(
  index = 1,
  fields: Partial<CrmExtraOf<'create'>['fields']> = {},
  call: Partial<CrmCall> = {},
): CrmExtraOf<'create'> {
  return {
    step: 'create',
    call: aCrmCall(index, call),
    newId: callIdOf(700 + index),
    anyway: false,
    fields: {
      kind: 'contact',
      firstName: 'Jonas',
      lastName: 'Weber',
      company: 'Nordvik',
      email: 'jonas@weber.example',
      note: 'Support',
      ...fields,
    },
  };
}

/** A write that waits in the outbox; each index has an id and a key of its own. */
export function anOutboxItem(index = 1, values: Partial<OutboxItem> = {}): OutboxItem {
  const write: OutboxWrite = values.write ?? aBegin(index);
  const callId = write.call?.callId ?? 'none';
  return {
    id: callIdOf(500 + index),
    account: 'crm',
    lane: `crm ${callId}`,
    key: `crm ${callId} ${write.step} ${index}`,
    state: 'waiting',
    attempts: 0,
    dueAt: START,
    createdAt: START,
    changedAt: START,
    ...values,
    write,
  };
}
