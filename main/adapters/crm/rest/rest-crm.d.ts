import type { Match } from '#shared/domain/match.ts';
import type { RestDefinition } from '#shared/domain/rest-definition.ts';
import type { RecordProblem } from '#shared/ipc/problems.ts';
import { type Result } from '#shared/result.ts';
import type { CrmAdapter, CrmCapabilities, CrmIdentity, RecordContext } from '#core/ports/crm-adapter.ts';
import type { CrmFailure, CrmWriter } from '#core/ports/crm-writer.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';
import type { RestClient } from './rest-client.ts';
export interface RestCrmOptions {
  readonly system: string;
  readonly systemName: string;
  readonly definition: RestDefinition;
  readonly client: RestClient;
  readonly source: LookupSource | undefined;
  readonly writer: CrmWriter | undefined;
  /** The page that an answer named for a record. Untrusted text. */
  readonly pageOf: (matchId: string) => string | undefined;
}
/** A CRM as an administrator described it. It offers what its definition has. */
export declare class RestCrm implements CrmAdapter {
  #private;
  readonly system: string;
  readonly systemName: string;
  readonly capabilities: CrmCapabilities;
  readonly hosts: readonly string[];
  readonly source?: LookupSource;
  readonly writer?: CrmWriter;
  readonly test?: () => Promise<Result<CrmIdentity, CrmFailure>>;
  constructor(options: RestCrmOptions);
  opens(match: Match): boolean;
  recordUrl(context: RecordContext): Result<string, RecordProblem>;
  newRecordUrl(context: RecordContext): Result<string, RecordProblem>;
  searchUrl(context: RecordContext): Result<string, RecordProblem>;
}
