import { z } from 'zod';

import type { CrmLine } from '#shared/domain/crm-accounts/crm-line.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmLines } from '#core/ports/crm-lines.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';

import { BACKGROUND_WRITE } from './background-write.ts';
import type { Bitrix24Client } from './bitrix24-client.ts';

/** The portal keeps as much of a number. */
const NUMBER_MAX = 50;

const Text = z.union([z.string(), z.number()]).transform(String);
const Lines = z.array(z.object({ NUMBER: Text, NAME: Text.nullish() }));

type Asked<Value> = Promise<Result<Value, CrmFailure>>;

/**
 * The agent's lines as external lines of the portal (`telephony.externalLine.*`), by which it files calls and counts them.
 * Their numbers are the app's own, so that a line may be renamed and two agents' lines are two.
 */
export class Bitrix24Lines implements CrmLines {
  readonly #client: Bitrix24Client;
  readonly #userId: string;

  constructor(client: Bitrix24Client, userId: string) {
    this.#client = client;
    this.#userId = userId;
  }

  numberOf(lineId: string): string {
    return `hs-${this.#userId}-${lineId}`.slice(0, NUMBER_MAX);
  }

  /** What is there is asked first: a line that the portal has already, or has not any more, would be refused. */
  async sync(wanted: readonly CrmLine[], gone: readonly CrmLine[]): Asked<void> {
    const there = await this.#names();
    if (!there.ok) return there;
    for (const { number, name } of wanted) {
      const known = there.value.get(number);
      if (known === name) continue;
      const changed = await (known === undefined
        ? this.#call('add', { NUMBER: number, NAME: name, CRM_AUTO_CREATE: 'N' })
        : this.#call('update', { NUMBER: number, NAME: name }));
      if (!changed.ok) return changed;
    }
    for (const { number } of gone) {
      const removed = there.value.has(number) ? await this.#call('delete', { NUMBER: number }) : ok();
      if (!removed.ok) return removed;
    }
    return ok();
  }

  async #names(): Asked<ReadonlyMap<string, string>> {
    const answered = await this.#call('get', {});
    if (!answered.ok) return answered;
    const lines = Lines.safeParse(answered.value);
    if (!lines.success) return fail({ problem: 'bad-answer', detail: 'external lines' });
    return ok(new Map(lines.data.map(({ NUMBER, NAME }) => [NUMBER, NAME ?? ''])));
  }

  #call(method: 'add' | 'update' | 'get' | 'delete', params: object): Asked<unknown> {
    return this.#client.call(`telephony.externalLine.${method}`, params, BACKGROUND_WRITE);
  }
}
