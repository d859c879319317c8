import { z } from 'zod';

import { reversedDigits } from '#core/numbers/number-key.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { CreatioClient, CreatioWish } from './creatio-client.ts';
import { readCommunications, type CreatioHit } from './creatio-rows.ts';

/**
 * How many last digits Creatio compares, unless its setting `SearchNumberLength` was changed. Fewer digits find more, so
 * that the records which its own panel finds are among those found here.
 */
export const SEARCH_DIGITS = 7;
/** More records than these do not share their last digits by chance. */
const ROWS_MAX = 50;

const Responses = z.object({
  responses: z.array(
    z.object({ id: z.coerce.string(), status: z.coerce.number().catch(0), body: z.unknown() }),
  ),
});

/** Failures of a server or proxy that takes no batches. */
const NO_BATCHES: readonly CrmFailure['problem'][] = ['not-offered', 'no-record', 'refused', 'bad-answer'];

const LISTS = [
  { type: 'contact', entity: 'ContactCommunication', owner: 'Contact' },
  { type: 'account', entity: 'AccountCommunication', owner: 'Account' },
] as const;

/**
 * Finds the numbers that end with the same digits. `SearchNumber` holds the digits of a number last first, so that its
 * beginning is the number's end. Both lists go as one batch, or side by side where there are no batches.
 */
export class CreatioSearch {
  readonly #client: CreatioClient;
  #takesBatches = true;

  constructor(client: CreatioClient) {
    this.#client = client;
  }

  async find(digits: string, wish: CreatioWish): Promise<Result<readonly CreatioHit[], CrmFailure>> {
    const paths = LISTS.map(({ entity, owner }) => pathOf(entity, owner, digits));
    const batch = this.#takesBatches ? await this.#batch(paths, wish) : undefined;
    if (batch?.ok === true || (batch?.ok === false && !NO_BATCHES.includes(batch.problem.problem)))
      return batch;
    this.#takesBatches = false;
    const lists = await Promise.all(paths.map((path) => this.#client.send({ method: 'GET', path }, wish)));
    const failed = lists.find((list) => !list.ok);
    const bodies = lists.map((list) => (list.ok ? list.value : undefined));
    return united(bodies, failed?.ok === false ? failed.problem : { problem: 'bad-answer' });
  }

  async #batch(
    paths: readonly string[],
    wish: CreatioWish,
  ): Promise<Result<readonly CreatioHit[], CrmFailure>> {
    const answered = await this.#client.send(
      {
        method: 'POST',
        path: '$batch',
        headers: { Prefer: 'continue-on-error' },
        body: {
          requests: paths.map((url, index) => ({
            id: String(index + 1),
            method: 'GET',
            url,
            headers: { Accept: 'application/json' },
          })),
        },
      },
      wish,
    );
    if (!answered.ok) return answered;
    const read = Responses.safeParse(answered.value);
    if (!read.success) return fail({ problem: 'bad-answer', detail: 'batch' });
    const bodies = paths.map((_, index) => {
      const response = read.data.responses.find(({ id }) => id === String(index + 1));
      return response?.status === 200 ? response.body : undefined;
    });
    return united(bodies, { problem: 'not-offered', detail: 'batch without lists' });
  }
}

/** What either list found: one may not be exposed to OData, or not to this user. */
function united(bodies: readonly unknown[], failure: CrmFailure): Result<readonly CreatioHit[], CrmFailure> {
  const lists = LISTS.flatMap(({ type }, index) => {
    const hits = readCommunications(bodies[index], type);
    return hits === undefined ? [] : [hits];
  });
  return lists.length === 0 ? fail(failure) : ok(lists.flat());
}

function pathOf(entity: string, owner: string, digits: string): string {
  const query = {
    $filter: `startswith(SearchNumber,'${reversedDigits(digits).slice(0, SEARCH_DIGITS)}')`,
    $select: `Id,Number,SearchNumber,${owner}Id,CommunicationTypeId,NonActual`,
    $expand: `${owner}($select=Id,Name)`,
    $top: String(ROWS_MAX),
  };
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${entity}?${pairs.join('&')}`;
}
