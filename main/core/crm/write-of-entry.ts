import type { CallResult } from '#shared/domain/call.ts';
import type { CrmCall, CrmExtraOf, CrmRecordRef, CrmWriteOf } from '#shared/domain/crm-write.ts';
import { CrmRecordRef as CrmRecordRefSchema } from '#shared/domain/crm-write.ts';
import type { FollowUp } from '#shared/domain/follow-up.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { Match } from '#shared/domain/match.ts';

import { sureMatch } from '../lookup/lookup-rank.ts';
import type { CrmPlaces } from './crm-places.ts';

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
  const record = firstRecord(entry, account);
  const line = entry.lineLabel.trim().slice(0, LINE_MAX);
  return {
    callId: entry.id,
    direction: entry.direction,
    number: entry.number.e164 ?? entry.number.raw,
    startedAt: entry.startedAt,
    lineId: entry.lineId,
    ...(line !== '' && { line }),
    ...(record !== undefined && { record }),
  };
}

/** The end of a call; a crash may have left it without an end or a result of its own. */
export function finishOf(entry: HistoryEntry, account: string, places: CrmPlaces): CrmWriteOf<'finish'> {
  const { startedAt, totalMs, endedAt = startedAt + totalMs, talkMs, result = 'failed', cause } = entry;
  return {
    step: 'finish',
    call: crmCall(entry, account),
    endedAt,
    talkMs,
    result,
    ...(cause?.sipStatus !== undefined && { sipStatus: cause.sipStatus }),
    ...dispositionOf(entry, places),
  };
}

/** Note and result. Without a place of its own the result's words stand above the note. */
export function noteOf(entry: HistoryEntry, account: string, places: CrmPlaces): CrmWriteOf<'note'> {
  const above = places.dispositions ? undefined : entry.disposition?.text;
  const text = places.notes ? [above, entry.notes].filter((part) => part?.trim()).join('\n\n') : '';
  const ended = places.dispositions && entry.result !== undefined ? { result: entry.result } : {};
  return { step: 'note', call: crmCall(entry, account), text, ...dispositionOf(entry, places), ...ended };
}

/** A promise to call again, as it was made. */
export function followUpOf(
  entry: HistoryEntry,
  account: string,
  { id, promisedAt, name, number, text }: FollowUp,
): CrmExtraOf<'follow-up'> {
  const call = crmCall(entry, account);
  return {
    step: 'follow-up',
    call,
    followUpId: id,
    dueAt: promisedAt,
    name: name === '' ? number.display : name,
    text,
  };
}

/** The records of that CRM that the call belongs to, besides its first. */
export function linkedRecords(entry: HistoryEntry, account: string): readonly CrmRecordRef[] {
  const linked = new Set(entry.linked ?? []);
  const first = firstRecord(entry, account);
  const refs = entry.records
    .filter(({ id }) => linked.has(id))
    .flatMap((match) => refOf(match, account) ?? []);
  return refs.filter((ref) => first === undefined || refKey(ref) !== refKey(first));
}

export function refKey({ type, id }: CrmRecordRef): string {
  return `${type} ${id}`;
}

function dispositionOf({ disposition }: HistoryEntry, { dispositions }: CrmPlaces) {
  return dispositions && disposition !== undefined ? { disposition } : {};
}

/**
 * The record of that CRM that the call is with: the chosen one stands first in an entry. Where several fit equally and
 * nobody has chosen it is none of them.
 */
export function firstRecord(
  { records, undecided }: Pick<HistoryEntry, 'records' | 'undecided'>,
  account: string,
): CrmRecordRef | undefined {
  const own = records.filter((match) => refOf(match, account) !== undefined);
  const [chosen] = undecided === true ? [] : records;
  const match = chosen?.system === account && own[0] === chosen ? chosen : sureMatch(own);
  return match && refOf(match, account);
}

function refOf({ system, recordType, recordId }: Match, account: string): CrmRecordRef | undefined {
  if (system !== account) return undefined;
  return CrmRecordRefSchema.safeParse({ type: recordType, id: recordId }).data;
}
