import type { Match } from '#shared/domain/match.ts';
import type { Party } from '#shared/domain/party.ts';
import type { Result } from '#shared/result.ts';
import type { CrmProblem } from '#shared/domain/crm-write.ts';
import type { RecordProblem } from '#shared/ipc/problems.ts';
import type { CrmCallAsks } from './crm-call-asks.ts';
import type { CrmLines } from './crm-lines.ts';
import type { CrmFailure, CrmWriter } from './crm-writer.ts';
import type { LookupSource } from './lookup-source.ts';
import type { RecordSearch } from './record-search.ts';

/** What a CRM can do as it is set up. Nothing is offered to the agent that is not here. */
export interface CrmCapabilities {
  /** There is a `source`. */
  readonly lookup: boolean;
  readonly recordUrl: boolean;
  readonly newRecordUrl: boolean;
  readonly searchUrl: boolean;
  /** There is a `writer` that takes `begin`, `finish` and `withdraw`. */
  readonly log: boolean;
  /** It takes `note`, too. */
  readonly notes: boolean;
  /**
   * `finish` and `note` have a place for the agent's result. Where missing, the result's words stand above the note.
   */
  readonly dispositions?: boolean;
  /** Calls cannot be written there without their number. */
  readonly needsNumber?: boolean;
}

/** Who the CRM says is there. */
export interface CrmIdentity {
  readonly name: string;
  /** Rights that the app uses and does not have, by the CRM's own names. */
  readonly missing: readonly string[];
}

/** What a record URL may be built from. */
export interface RecordContext {
  readonly party: Party;
  readonly match?: Match;
  readonly callId: string;
  readonly direction: 'incoming' | 'outgoing';
  readonly queue?: string;
  readonly calledNumber?: string;
  /** The line's label. */
  readonly line?: string;
  /** Epoch ms. */
  readonly startedAt?: number;
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
  readonly writer?: CrmWriter;
  /** Records by name or by the number of a case; missing where the CRM has no way to ask. */
  readonly search?: RecordSearch;
  /** Calls that are asked for on the CRM's own pages; missing where none can be, or the agent wants none. */
  readonly asks?: CrmCallAsks;
  /** Lines under which it files calls; missing where it has none. */
  readonly lines?: CrmLines;
  /** Whether the record has a page here. */
  opens(match: Match): boolean;
  recordUrl(context: RecordContext): Result<string, RecordProblem>;
  newRecordUrl(context: RecordContext): Result<string, RecordProblem>;
  /** For several matches: where the agent can choose. */
  searchUrl(context: RecordContext): Result<string, RecordProblem>;
  /** Asks the CRM who is there, without changing anything; missing where there is nobody to ask. */
  test?(): Promise<Result<CrmIdentity, CrmFailure>>;
  /** What keeps all of it from being used, as far as it has been met: a sign-in that ran out. */
  trouble?(): CrmProblem | undefined;
}
