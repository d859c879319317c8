import type { Match } from '#shared/domain/match.ts';
import type { RecordProblem } from '#shared/ipc/problems.ts';
import { fail, type Result } from '#shared/result.ts';

import { readNumber } from '../numbers/read-number.ts';
import type { CrmAdapter } from '../ports/crm-adapter.ts';
import type { ExternalOpener } from '../ports/external-opener.ts';

/** A record by what names it. */
export type NamedRecord = Pick<Match, 'system' | 'recordType' | 'recordId'>;

/** Opens a record that a program names, without a call. The CRM's adapter alone makes the address. */
export async function openNamedRecord(
  record: NamedRecord,
  way: { readonly crm: CrmAdapter; readonly opener: ExternalOpener },
): Promise<Result<void, RecordProblem>> {
  const match: Match = {
    ...record,
    id: `${record.system}:${record.recordType}:${record.recordId}`,
    systemName: record.system,
    name: '',
    number: '',
    found: 'unchecked',
    digitsAgreed: 0,
    tookMs: 0,
  };
  if (!way.crm.opens(match)) return fail('no-such-match');
  const party = { number: readNumber('', '') };
  const url = way.crm.recordUrl({ party, match, callId: '', direction: 'outgoing' });
  return url.ok ? way.opener.open(url.value, way.crm.hosts) : url;
}
