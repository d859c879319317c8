import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import { LookupRefused } from '#core/lookup/lookup-refused.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';

import { KeptMatches } from '../lookup/kept-matches.ts';
import type { FreshdeskContacts } from './freshdesk-contacts.ts';

const LOOKUP_TIMEOUT_MS = 8000;

export interface FreshdeskLookupOptions {
  readonly system: string;
  readonly systemName: string;
  readonly contacts: FreshdeskContacts;
  readonly clock: Clock;
}

/** Finds callers among the contacts of a Freshdesk account. */
export class FreshdeskLookup implements LookupSource {
  readonly deadlineMs = LOOKUP_TIMEOUT_MS;
  readonly system: string;
  readonly systemName: string;
  readonly #options: FreshdeskLookupOptions;
  readonly #kept: KeptMatches;

  constructor(options: FreshdeskLookupOptions) {
    this.system = options.system;
    this.systemName = options.systemName;
    this.#options = options;
    this.#kept = new KeptMatches(options.clock);
  }

  find(number: PartyNumber, signal: AbortSignal): Promise<readonly Match[]> {
    return this.#kept.find(number, () => this.#ask(number, signal));
  }

  async #ask(number: PartyNumber, signal: AbortSignal): Promise<readonly Match[]> {
    const found = await this.#options.contacts.find(number, { timeoutMs: LOOKUP_TIMEOUT_MS, signal });
    if (!found.ok) throw new LookupRefused(found.problem);
    const { system, systemName } = this;
    return found.value.map(({ id, name, agreed }): Match => {
      const record = { system, systemName, recordType: 'contact', recordId: id, name } as const;
      return { id: `${system}:contact:${id}`, ...record, ...agreed, tookMs: 0 };
    });
  }
}
