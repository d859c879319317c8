import type { HistoryEntry } from '#shared/domain/history.ts';
import type { RecordProblem } from '#shared/ipc/problems.ts';
import { fail, type Result } from '#shared/result.ts';

import type { CrmAdapter } from '../ports/crm-adapter.ts';
import type { ExternalOpener } from '../ports/external-opener.ts';
import { pastRecordContext } from './record-context.ts';

/** Opens a record that was found for a finished call. */
export async function openPastRecord(
  entry: HistoryEntry,
  matchId: string,
  way: { readonly crm: CrmAdapter; readonly opener: ExternalOpener },
): Promise<Result<void, RecordProblem>> {
  const match = entry.records.find((each) => each.id === matchId);
  if (match === undefined) return fail('no-such-match');
  const url = way.crm.recordUrl(pastRecordContext(entry, match));
  return url.ok ? way.opener.open(url.value, way.crm.hosts) : url;
}
