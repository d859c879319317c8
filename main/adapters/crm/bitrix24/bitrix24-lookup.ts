import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import { digitsAgreed } from '#core/lookup/digits-agreed.ts';
import { numberVariants } from '#core/lookup/number-variants.ts';
import { digitsOf } from '#core/numbers/number-key.ts';
import type { Clock } from '#core/ports/clock.ts';
import { LookupRefused } from '#core/lookup/lookup-refused.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';

import type { Bitrix24Client } from './bitrix24-client.ts';
import { Bitrix24Error, bitrix24Failure } from './bitrix24-problem.ts';
import { lookupBatch } from './lookup-batch.ts';
import { readLookup, type Bitrix24Hit } from './lookup-answer.ts';

/** A queue call rings at many agents, and callers call again: within this a portal is not asked twice. */
export const LOOKUP_KEPT_MS = 600_000;
const LOOKUPS_KEPT = 500;
const LOOKUP_TIMEOUT_MS = 8000;

export interface Bitrix24LookupOptions {
  readonly system: string;
  readonly systemName: string;
  readonly client: Bitrix24Client;
  readonly clock: Clock;
}

/** Finds callers in a portal. Only public numbers are asked for: extensions and hidden callers never leave the PC. */
export class Bitrix24Lookup implements LookupSource {
  readonly deadlineMs = LOOKUP_TIMEOUT_MS;
  readonly system: string;
  readonly systemName: string;
  readonly #options: Bitrix24LookupOptions;
  readonly #kept = new Map<string, { readonly at: number; readonly matches: readonly Match[] }>();

  constructor(options: Bitrix24LookupOptions) {
    this.#options = options;
    this.system = options.system;
    this.systemName = options.systemName;
  }

  async find(number: PartyNumber, signal: AbortSignal): Promise<readonly Match[]> {
    const key = digitsOf(number);
    if (number.kind !== 'external' || key === '') return [];
    const { client, clock } = this.#options;
    const startedAt = clock.monotonic();
    const kept = this.#kept.get(key);
    if (kept !== undefined && startedAt - kept.at < LOOKUP_KEPT_MS) return kept.matches;
    const answered = await client.call('batch', lookupBatch(numberVariants(number)), {
      timeoutMs: LOOKUP_TIMEOUT_MS,
      work: 'waited-for',
      signal,
    });
    if (!answered.ok) throw new LookupRefused(answered.problem);
    const answer = readLookup(answered.value);
    if (answer === undefined) throw new LookupRefused({ problem: 'bad-answer' });
    if (answer.error !== undefined) throw new LookupRefused(failureOf(answer.error));
    const tookMs = clock.monotonic() - startedAt;
    const matches = answer.hits.flatMap((hit) => this.#matchOf(hit, number, tookMs) ?? []);
    if (matches.length > 0) this.#keep(key, matches);
    return matches;
  }

  /** A record whose numbers may not be read is believed as far as the portal's own search goes, and ranks behind. */
  #matchOf({ record, name, phones }: Bitrix24Hit, caller: PartyNumber, tookMs: number): Match | undefined {
    const { system, systemName } = this.#options;
    const best = phones
      .flatMap((phone) => {
        const agreed = digitsAgreed(phone, caller);
        return agreed === undefined ? [] : [{ phone, ...agreed }];
      })
      .toSorted((a, b) => b.digits - a.digits)[0];
    if (best === undefined && phones.length > 0) return undefined;
    return {
      id: `${system}:${record.type}:${record.id}`,
      system,
      systemName,
      recordType: record.type,
      recordId: record.id,
      name,
      number: best?.phone ?? caller.display,
      found: best?.found ?? 'unchecked',
      digitsAgreed: best?.digits ?? 0,
      tookMs,
    };
  }

  #keep(key: string, matches: readonly Match[]): void {
    this.#kept.delete(key);
    this.#kept.set(key, { at: this.#options.clock.monotonic(), matches });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > LOOKUPS_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}

function failureOf(error: unknown) {
  const read = Bitrix24Error.safeParse(error);
  return read.success ? bitrix24Failure(200, read.data) : { problem: 'bad-answer' as const };
}
