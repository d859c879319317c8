import { z } from 'zod';

import { ok, type Result } from '#shared/result.ts';

import type { FreshdeskClient, FreshdeskWish } from './freshdesk-client.ts';
import type { FreshdeskFailure } from './freshdesk-problem.ts';
import { FreshdeskId } from './freshdesk-values.ts';

const Me = z.object({
  id: FreshdeskId,
  contact: z.object({ name: z.string().catch('') }).catch({ name: '' }),
});
type Me = z.infer<typeof Me>;

/** Whose key it is: tickets and times are written in that agent's name. Asked once. */
export class FreshdeskAgent {
  readonly #client: FreshdeskClient;
  #me: Me | undefined;

  constructor(client: FreshdeskClient) {
    this.#client = client;
  }

  async me(wish: FreshdeskWish): Promise<Result<Me, FreshdeskFailure>> {
    if (this.#me !== undefined) return ok(this.#me);
    const answered = await this.#client.call({ method: 'GET', path: 'agents/me' }, wish);
    if (!answered.ok) return answered;
    const read = Me.safeParse(answered.value);
    if (!read.success) return { ok: false, problem: { problem: 'bad-answer', detail: 'agent' } };
    this.#me = read.data;
    return ok(read.data);
  }
}
