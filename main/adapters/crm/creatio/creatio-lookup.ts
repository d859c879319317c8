import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import { LookupRefused } from '#core/lookup/lookup-refused.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';

import { bestAgreement } from '../lookup/best-agreement.ts';
import { KeptMatches } from '../lookup/kept-matches.ts';
import type { CreatioClient } from './creatio-client.ts';
import type { CreatioHit } from './creatio-rows.ts';
import { CreatioSearch } from './creatio-search.ts';

const LOOKUP_TIMEOUT_MS = 8000;

export interface CreatioLookupOptions {
  readonly system: string;
  readonly systemName: string;
  readonly client: CreatioClient;
  readonly clock: Clock;
}

/**
 * Finds callers among the numbers of contacts and accounts. Seven last digits are what Creatio compares: most of its
 * hits for a busy area code are other people, and go at the check here.
 */
export class CreatioLookup implements LookupSource {
  readonly deadlineMs = LOOKUP_TIMEOUT_MS;
  readonly system: string;
  readonly systemName: string;
  readonly #search: CreatioSearch;
  readonly #kept: KeptMatches;

  constructor({ system, systemName, client, clock }: CreatioLookupOptions) {
    this.system = system;
    this.systemName = systemName;
    this.#search = new CreatioSearch(client);
    this.#kept = new KeptMatches(clock);
  }

  find(number: PartyNumber, signal: AbortSignal): Promise<readonly Match[]> {
    return this.#kept.find(number, (digits) => this.#ask(number, digits, signal));
  }

  async #ask(number: PartyNumber, digits: string, signal: AbortSignal): Promise<readonly Match[]> {
    const work = { timeoutMs: LOOKUP_TIMEOUT_MS, work: 'waited-for', signal } as const;
    const found = await this.#search.find(digits, work);
    if (!found.ok) throw new LookupRefused(found.problem);
    return found.value.flatMap((hit) => this.#matchOf(hit, number) ?? []);
  }

  #matchOf({ type, id, name, phones }: CreatioHit, caller: PartyNumber): Match | undefined {
    const { system, systemName } = this;
    const agreed = bestAgreement(phones, caller);
    if (agreed === undefined) return undefined;
    const record = { system, systemName, recordType: type, recordId: id, name };
    return { id: `${system}:${type}:${id}`, ...record, ...agreed, tookMs: 0 };
  }
}
