import type { Match } from '#shared/domain/match.ts';
import type { Party } from '#shared/domain/party.ts';
import type { Result } from '#shared/result.ts';
import type { RecordProblem } from '#shared/ipc/problems.ts';
import type { LookupSource } from './lookup-source.ts';

export interface CrmCapabilities {
  readonly lookup: boolean;
  readonly recordUrl: boolean;
  readonly newRecordUrl: boolean;
}

/** What a record URL may be built from. */
export interface RecordContext {
  readonly party: Party;
  readonly match?: Match;
  readonly callId: string;
  readonly direction: 'incoming' | 'outgoing';
  readonly queue?: string;
  /** What the PBX told beyond the standard, by lower-case header name. Untrusted text. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * One CRM. URLs are `https` on one of `hosts`, values percent-encoded; text from SIP headers is never a URL.
 */
export interface CrmAdapter {
  readonly system: string;
  readonly systemName: string;
  readonly capabilities: CrmCapabilities;
  readonly hosts: readonly string[];
  readonly source?: LookupSource;
  recordUrl(context: RecordContext): Result<string, RecordProblem>;
  newRecordUrl(context: RecordContext): Result<string, RecordProblem>;
  /** For several matches: where the agent can choose. */
  searchUrl(context: RecordContext): Result<string, RecordProblem>;
}
