import { z } from 'zod';

import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { SuiteClient } from './suite-client.ts';
import { SuiteId } from './suite-values.ts';

const Users = z.object({ data: z.array(z.object({ id: SuiteId })) });

/** The agent's own user in SuiteCRM, to whom calls are assigned. */
export class SuiteAgent {
  readonly #client: SuiteClient;
  readonly #userName: string;
  #known: string | undefined;

  /** Without a user name calls are nobody's. */
  constructor(client: SuiteClient, userName: string) {
    this.#client = client;
    this.#userName = userName;
  }

  /** Undefined when calls are to be nobody's; asked once. */
  async id(): Promise<Result<string | undefined, CrmFailure>> {
    if (this.#userName === '' || this.#known !== undefined) return ok(this.#known);
    const answered = await this.#client.call({
      method: 'GET',
      path: 'module/Users',
      query: { 'fields[Users]': 'user_name', 'filter[user_name][eq]': this.#userName, 'page[size]': '1' },
      timeoutMs: 10_000,
    });
    if (!answered.ok) return answered;
    const read = Users.safeParse(answered.value);
    if (!read.success) return fail({ problem: 'bad-answer', detail: 'Users' });
    this.#known = read.data.data[0]?.id;
    return this.#known === undefined
      ? fail({ problem: 'user-unknown', detail: this.#userName })
      : ok(this.#known);
  }
}
