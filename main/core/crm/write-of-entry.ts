import type { CallResult } from '#shared/domain/call.ts';
import type { CrmCall, CrmRecordRef, CrmWriteOf } from '#shared/domain/crm-write.ts';
import { CrmRecordRef as CrmRecordRefSchema } from '#shared/domain/crm-write.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';

const LINE_MAX = 50;

/** Ends that are somebody else's call, or none at all. */
const NOT_LOGGED: readonly CallResult[] = ['answered-elsewhere', 'forwarded', 'blocked'];

/** Whether a call is one that CRMs get to know: a public number, so no colleague, no hidden caller, no emergency. */
export function isForCrms({ number }: Pick<HistoryEntry, 'number'>): boolean {
  return number.kind === 'external';
}

/** Whether a call that ended with this result is written down. */
export function isLogged(result: CallResult): boolean {
  return !NOT_LOGGED.includes(result);
}

/** What a CRM is told about a call: its record there, if one was found or chosen. */
export function crmCall(entry: HistoryEntry, account: string): CrmCall {
  const record = recordIn(entry, account);
  const line = entry.lineLabel.trim().slice(0, LINE_MAX);
  return {
    callId: entry.id,
    direction: entry.direction,
    number: entry.number.e164 ?? entry.number.raw,
    startedAt: entry.startedAt,
    ...(line !== '' && { line }),
    ...(record !== undefined && { record }),
  };
}

/** The end of a call; a crash may have left it without an end or a result of its own. */
export function finishOf(entry: HistoryEntry, account: string): CrmWriteOf<'finish'> {
  const { startedAt, totalMs, endedAt = startedAt + totalMs, talkMs, result = 'failed', cause } = entry;
  return {
    step: 'finish',
    call: crmCall(entry, account),
    endedAt,
    talkMs,
    result,
    ...(cause?.sipStatus !== undefined && { sipStatus: cause.sipStatus }),
  };
}

/** The first record of that CRM: the chosen one stands first in an entry. */
function recordIn({ records }: HistoryEntry, account: string): CrmRecordRef | undefined {
  for (const { system, recordType, recordId } of records) {
    const read =
      system === account ? CrmRecordRefSchema.safeParse({ type: recordType, id: recordId }) : undefined;
    if (read?.success === true) return read.data;
  }
  return undefined;
}
