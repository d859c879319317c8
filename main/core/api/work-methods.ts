import { z } from 'zod';

import { FollowUp } from '#shared/domain/follow-up.ts';
import { CrmProblem } from '#shared/domain/crm-write.ts';
import { CallId } from '#shared/domain/ids.ts';
import { LookupFailure, Match } from '#shared/domain/match.ts';
import { NewRecord } from '#shared/domain/new-record.ts';
import { TextMessage } from '#shared/domain/message.ts';
import { OutboxState } from '#shared/domain/outbox.ts';
import { commandInputs } from '#shared/ipc/contract.ts';

const records = { permission: 'records', result: z.null() } as const;
const dial = { permission: 'dial' } as const;
const one = z.strictObject({ id: z.uuid() });
const nothing = z.strictObject({});

/** What is on its way to a CRM or web address. */
const WriteOnItsWay = z.object({
  id: z.string(),
  callId: CallId.optional(),
  system: z.string(),
  systemName: z.string(),
  step: z.string(),
  text: z.string().optional(),
  state: OutboxState,
  number: z.string(),
  startedAt: z.number(),
  changedAt: z.number(),
  dueAt: z.number(),
  attempts: z.number(),
  problem: CrmProblem.optional(),
  detail: z.string().optional(),
});

/** What can be done with the work that calls make: results, records, promises, what is written, texts. */
export const WORK_METHODS = {
  'call.disposition': {
    ...records,
    summary: 'Picks the result of a call, going on or past, by its id; without one there is none.',
    params: commandInputs['call:disposition'],
  },
  'call.link': {
    ...records,
    summary: 'Says whether a call belongs to one more of its records.',
    params: commandInputs['call:link'],
  },
  'call.redial': {
    ...dial,
    summary: 'Calls the number that was dialled last.',
    params: nothing,
    result: z.object({ id: CallId }),
  },
  'record.offer': {
    ...records,
    summary: 'Which records could be made of whom a call is with, and in which CRM.',
    params: commandInputs['record:offer'],
    result: z.object({
      places: z
        .array(
          z.object({
            system: z.string(),
            systemName: z.string(),
            kinds: z.array(NewRecord.shape.kind).readonly(),
          }),
        )
        .readonly(),
      preset: NewRecord.pick({ firstName: true, lastName: true, company: true, note: true }),
    }),
  },
  'record.create': {
    ...records,
    summary:
      'Makes a record of whom a call is with; it goes out like everything that is written to that CRM.',
    params: commandInputs['record:create'],
  },
  'record.change': {
    ...records,
    summary: 'Other words for a record that the CRM did not take; it is sent again.',
    params: commandInputs['record:change'],
  },
  'record.settle': {
    ...records,
    summary:
      'The CRM has somebody like that: takes the record that is there, or makes one more all the same.',
    params: commandInputs['record:settle'],
  },
  'record.places': {
    ...records,
    summary: 'The systems in which records can be searched for.',
    params: nothing,
    result: z.array(z.object({ system: z.string(), systemName: z.string() })).readonly(),
  },
  'record.search': {
    ...records,
    summary:
      'Asks one system for records by name, number or case number. The question that the same client asked before is given up (`cancelled`).',
    params: commandInputs['record:search'],
    result: z.object({ matches: z.array(Match).readonly(), failure: LookupFailure.optional() }),
  },
  'record.link': {
    ...records,
    summary:
      'A call, going on or past, belongs to a record that was found lately, by its id; `call.link` takes it off again.',
    params: commandInputs['record:link'],
  },
  'history.newRecord': {
    ...records,
    summary: "Opens the form for a new record of a past call's caller in the agent's browser.",
    params: commandInputs['pop:new-record'],
  },
  'promise.add': {
    ...records,
    summary: 'Promises a call back to whom a call was with; the agent is reminded at that time (epoch ms).',
    params: commandInputs['promise:add'],
    result: one,
  },
  'promise.list': {
    ...records,
    summary: 'Promised calls: those not done, the soonest first, then those done.',
    params: nothing,
    result: z.array(FollowUp).readonly(),
  },
  'promise.putOff': {
    ...records,
    summary: 'Reminds of a promised call later.',
    params: commandInputs['promise:put-off'],
  },
  'promise.done': { ...records, summary: 'A promised call was made.', params: one },
  'promise.call': {
    ...dial,
    summary: 'Makes a promised call.',
    params: one,
    result: z.null(),
  },
  'promise.drop': { ...records, summary: 'Takes a promise back.', params: one },
  'write.list': {
    ...records,
    summary: 'What is written about a call, or everything that is still on its way.',
    params: commandInputs['crm:writes'],
    result: z.array(WriteOnItsWay).readonly(),
  },
  'write.retry': { ...records, summary: 'Sends a write now.', params: commandInputs['crm:retry'] },
  'write.discard': { ...records, summary: 'Does not write it.', params: commandInputs['crm:discard'] },
  'write.edit': {
    ...records,
    summary: 'Other words for a write that is not in the CRM yet, or the record left out.',
    params: commandInputs['crm:edit'],
  },
  'write.sendIn': {
    ...records,
    summary: 'How long what is written about a call can still be changed; 0 sends it now.',
    params: commandInputs['crm:send-in'],
  },
  'message.list': {
    ...records,
    summary: 'Short texts, the newest first.',
    params: commandInputs['message:list'],
    result: z.array(TextMessage).readonly(),
  },
  'message.send': {
    ...dial,
    summary: 'Sends a short text by a line.',
    params: commandInputs['message:send'],
    result: one,
  },
  'message.retry': { ...dial, summary: 'Sends a text that failed once more.', params: one, result: z.null() },
  'message.read': { ...records, summary: 'A text was seen.', params: one },
  'voicemail.dial': {
    ...dial,
    summary: "Calls a line's mailbox.",
    params: commandInputs['voicemail:dial'],
    result: z.object({ id: CallId }),
  },
} as const;
