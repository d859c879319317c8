import type { CallResult } from '#shared/domain/call.ts';
import type { CrmRecordRef, CrmWriteOf } from '#shared/domain/crm-write.ts';

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

/**
 * A call as a `Task` (Object Reference, Task): the call's fields and our id in `CallObject`, which can be searched.
 * `plain` is for orgs that hide the fields of calls: everything goes into the text, with our id at its end.
 */
export function callTask(
  write: CrmWriteOf<'finish'>,
  { userId, record, isPlain }: { userId: string; record: CrmRecordRef | undefined; isPlain: boolean },
): Readonly<Record<string, string | number>> {
  const { call, talkMs, result } = write;
  const isIncoming = call.direction === 'incoming';
  const seconds = Math.round(talkMs / 1000);
  return {
    Subject: `Call ${call.number}`,
    Status: 'Completed',
    Priority: 'Normal',
    ActivityDate: localDate(call.startedAt),
    OwnerId: userId,
    ...(record !== undefined && { [IN_WHAT.includes(record.type) ? 'WhatId' : 'WhoId']: record.id }),
    ...(isPlain
      ? { Description: plainText('', write.call.callId) }
      : {
          TaskSubtype: 'Call',
          CallType: isIncoming ? 'Inbound' : 'Outbound',
          CallDurationInSeconds: seconds,
          CallDisposition: DISPOSITIONS[result],
          CallObject: call.callId,
        }),
  };
}

/** The agent's note; in a plain task with our id behind it. */
export function plainText(text: string, callId: string): string {
  const mark = `(Hookswitch ${callId})`;
  return text === '' ? mark : `${text}\n\n${mark}`;
}

/** The day on which the call was, where the agent sits: `YYYY-MM-DD`. */
function localDate(at: number): string {
  const date = new Date(at);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
