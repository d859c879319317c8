import type { HistoryEntry } from '#shared/domain/history.ts';
import type { Match } from '#shared/domain/match.ts';
import type { RecordProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';

import type { CrmAdapter } from '../ports/crm-adapter.ts';
import type { ExternalOpener } from '../ports/external-opener.ts';
import { pastRecordContext } from './record-context.ts';

interface Way {
  readonly crm: CrmAdapter;
  readonly opener: ExternalOpener;
}

/** A record as programs name it: which system, what it is, its id there. */
export interface NamedRecord {
  readonly system: string;
  readonly type: Match['recordType'];
  readonly id: string;
}

/** Opens a record that somebody names, without any call. Its address is made by its system alone. */
export async function openNamedRecord(
  { system, type, id }: NamedRecord,
  { crm, opener }: Way,
): Promise<Result<void, RecordProblem>> {
  const match: Match = {
    id: `${system}:${type}:${id}`,
    system,
    systemName: system,
    recordType: type,
    recordId: id,
    name: '',
    number: '',
    found: 'unchecked',
    digitsAgreed: 0,
    tookMs: 0,
  };
  const party = { number: { raw: '', kind: 'withheld', display: '' } } as const;
  const url = crm.recordUrl({ party, match, callId: '', direction: 'outgoing' });
  return url.ok ? opener.open(url.value, crm.hosts) : url;
}

/** Opens the form for a new record for whom a past call was with, filled with what is known of the call. */
export async function openNewRecord(
  entry: HistoryEntry,
  { crm, opener }: Way,
): Promise<Result<void, RecordProblem>> {
  const url = crm.newRecordUrl(pastRecordContext(entry, undefined));
  return url.ok ? opener.open(url.value, crm.hosts) : url;
}
