import { z } from 'zod';

import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { EspoClient } from './espo-client.ts';
import { EspoId } from './espo-values.ts';

const Users = z.object({ list: z.array(z.object({ id: EspoId, name: z.string().catch('') })) });

/** The agent's own user in EspoCRM: an API key belongs to an API user, and calls are to be the agent's. */
export class EspoAgent {
  readonly #client: EspoClient;
  readonly #userName: string;
  #known: { readonly id: string; readonly name: string } | undefined;

  /** Without a user name calls are nobody's. */
  constructor(client: EspoClient, userName: string) {
    this.#client = client;
    this.#userName = userName;
  }

  /** Undefined when calls are to be nobody's; asked once. */
  async user(): Promise<Result<{ readonly id: string; readonly name: string } | undefined, CrmFailure>> {
    if (this.#userName === '' || this.#known !== undefined) return ok(this.#known);
    const where = [{ type: 'equals', attribute: 'userName', value: this.#userName }];
    const answered = await this.#client.call({
      method: 'GET',
      path: 'User',
      query: { searchParams: JSON.stringify({ where, select: 'id,name', maxSize: 2 }) },
      timeoutMs: 10_000,
    });
    if (!answered.ok) return answered;
    const read = Users.safeParse(answered.value);
    if (!read.success) return fail({ problem: 'bad-answer', detail: 'users' });
    [this.#known] = read.data.list;
    return this.#known === undefined
      ? fail({ problem: 'user-unknown', detail: this.#userName })
      : ok(this.#known);
  }
}
