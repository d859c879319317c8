import type { CallResult } from '#shared/domain/call.ts';
import type { CrmRecordRef, CrmWriteOf } from '#shared/domain/crm-write.ts';

import { markedText } from '../call-mark.ts';

/** Values of a task by the names of its fields; `null` empties one. */
export type TaskFields = Readonly<Record<string, string | number | boolean | null>>;

/** Whose a task is, and whether it has to do without the fields of calls. */
export interface TaskForm {
  readonly userId: string;
  readonly isPlain: boolean;
}

/** `CallDisposition`, shown as "Call Result". Salesforce has no list of its own. */
const DISPOSITIONS: Readonly<Record<CallResult, string>> = {
  answered: 'Answered',
  transferred: 'Answered, transferred',
  missed: 'Missed',
  'answered-elsewhere': 'Answered by somebody else',
  forwarded: 'Forwarded',
  rejected: 'Rejected',
  busy: 'Busy',
  'no-answer': 'No answer',
  cancelled: 'Cancelled',
  failed: 'Failed',
  blocked: 'Blocked',
};

/** `WhoId` takes people, `WhatId` what the talk was about (Object Reference, Task). */
const IN_WHAT: readonly CrmRecordRef['type'][] = ['account', 'company', 'opportunity', 'case', 'other'];

/** In which field of a task a record of this type stands. */
export function recordFieldName(type: CrmRecordRef['type']): 'WhoId' | 'WhatId' {
  return IN_WHAT.includes(type) ? 'WhatId' : 'WhoId';
}

export function recordField(record: CrmRecordRef | undefined): TaskFields {
  return record === undefined ? {} : { [recordFieldName(record.type)]: record.id };
}

/** Ids of 15 characters and the same with the check behind them. */
export function isSameId(one: string | undefined, other: string): boolean {
  return one?.slice(0, 15) === other.slice(0, 15);
}

/** What is shown as "Call Result": the agent's words, else how the call ended. */
export function callResult({
  disposition,
  result,
}: Pick<CrmWriteOf<'note'>, 'disposition' | 'result'>): TaskFields {
  const text = disposition?.text ?? (result === undefined ? undefined : DISPOSITIONS[result]);
  return text === undefined ? {} : { CallDisposition: text };
}

/**
 * A call as a `Task` (Object Reference, Task): the call's fields and our id in `CallObject`, which can be searched.
 * `plain` is for orgs that hide the fields of calls: everything goes into the text, with our id at its end.
 */
export function callTask(
  write: CrmWriteOf<'finish'>,
  {
    userId,
    record,
    isPlain,
    text,
  }: TaskForm & { readonly record: CrmRecordRef | undefined; readonly text: string },
): TaskFields {
  const { call, talkMs } = write;
  const isIncoming = call.direction === 'incoming';
  const seconds = Math.round(talkMs / 1000);
  return {
    Subject: `Call ${call.number}`.trim(),
    Status: 'Completed',
    Priority: 'Normal',
    ActivityDate: localDate(call.startedAt),
    OwnerId: userId,
    ...recordField(record),
    ...(isPlain
      ? { Description: plainText(text, write) }
      : {
          ...(text !== '' && { Description: text }),
          TaskSubtype: 'Call',
          CallType: isIncoming ? 'Inbound' : 'Outbound',
          CallDurationInSeconds: seconds,
          ...callResult(write),
          CallObject: call.callId,
        }),
  };
}

/** The text of a plain task: the agent's result and note, with our id behind them. */
export function plainText(
  text: string,
  { call, disposition }: Pick<CrmWriteOf<'note'>, 'call' | 'disposition'>,
): string {
  return markedText([disposition?.text ?? '', text].filter((part) => part !== '').join('\n\n'), call.callId);
}

/** The day on which the call was, where the agent sits: `YYYY-MM-DD`. */
export function localDate(at: number): string {
  const date = new Date(at);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
