import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import type { RestLookup as LookupDefinition } from '#shared/domain/rest-definition.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';
import { type RestClient } from './rest-client.ts';
export interface RestLookupOptions {
  readonly system: string;
  readonly systemName: string;
  readonly lookup: LookupDefinition;
  readonly client: RestClient;
  readonly clock: Clock;
  readonly logger: Logger;
  /** An answer named the page of a record. Untrusted text. */
  readonly onPage: (matchId: string, url: string) => void;
}
/** Finds callers as the definition says. Only public numbers are asked for. */
export declare class RestLookup implements LookupSource {
  #private;
  readonly deadlineMs = 8000;
  readonly system: string;
  readonly systemName: string;
  constructor(options: RestLookupOptions);
  find(number: PartyNumber, signal?: AbortSignal): Promise<readonly Match[]>;
}
