import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import type { Result } from '#shared/result.ts';
import { digitsAgreed } from '#core/lookup/digits-agreed.ts';
import { numberVariants } from '#core/lookup/number-variants.ts';
import { digitsOf } from '#core/numbers/number-key.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { Timer } from '#core/ports/timer.ts';
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
/** A portal that is asked too much has room again twice a second; colleagues come back at another moment. */
const AGAIN_MS = { least: 400, spread: 600 } as const;

export interface Bitrix24LookupOptions {
  readonly system: string;
  readonly systemName: string;
  readonly client: Bitrix24Client;
  readonly clock: Clock;
  readonly timer: Timer;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
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
    const { clock } = this.#options;
    const startedAt = clock.monotonic();
    const kept = this.#kept.get(key);
    if (kept !== undefined && startedAt - kept.at < LOOKUP_KEPT_MS) return kept.matches;
    const answered = await this.#ask(number, startedAt + LOOKUP_TIMEOUT_MS, signal);
    if (!answered.ok) throw new LookupRefused(answered.problem);
    const answer = readLookup(answered.value);
    if (answer === undefined) throw new LookupRefused({ problem: 'bad-answer' });
    if (answer.error !== undefined) throw new LookupRefused(failureOf(answer.error));
    const tookMs = clock.monotonic() - startedAt;
    const matches = answer.hits.flatMap((hit) => this.#matchOf(hit, number, tookMs) ?? []);
    if (matches.length > 0) this.#keep(key, matches);
    return matches;
  }

  /** Somebody waits for this: as long as the portal says that it is asked too much it is asked again. */
  async #ask(number: PartyNumber, until: number, signal: AbortSignal): Promise<Result<unknown, CrmFailure>> {
    const { client, clock, timer, random } = this.#options;
    for (;;) {
      const answered = await client.call('batch', lookupBatch(numberVariants(number)), {
        timeoutMs: LOOKUP_TIMEOUT_MS,
        work: 'waited-for',
        signal,
      });
      const waitMs = AGAIN_MS.least + random() * AGAIN_MS.spread;
      const isBusy = !answered.ok && answered.problem.problem === 'busy';
      if (!isBusy || signal.aborted || clock.monotonic() + waitMs >= until) return answered;
      await new Promise<void>((resolve) => {
        timer.after(waitMs, resolve);
      });
    }
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
