import { z } from 'zod';

import { ok, type Result } from '#shared/result.ts';

import type { FreshdeskClient } from './freshdesk-client.ts';
import type { FreshdeskFailure } from './freshdesk-problem.ts';
import { FreshdeskId } from './freshdesk-values.ts';

const TIMES = { timeoutMs: 15_000 } as const;

const Popped = z.object({ id: z.unknown().optional() });
const Linked = z.array(z.object({ ticket_id: FreshdeskId.nullish().catch(undefined) }));

export interface PoppedCall {
  /** The phone system's id of the call; a call that is passed on keeps it, and with it its ticket. */
  readonly reference: string;
  readonly number: string;
  readonly requesterId?: string;
  readonly responderId: string;
}

/**
 * Freshdesk's own window for a call in the agent's browser, from its older telephone interface. While the agent is not
 * there Freshdesk makes a ticket at once; else when the agent files the call, or when the next one pops before that.
 */
export class FreshdeskScreenPop {
  readonly #client: FreshdeskClient;

  constructor(client: FreshdeskClient) {
    this.#client = client;
  }

  /** Whether it popped: most accounts do not have this interface, and then a call goes on without. */
  async pop({
    reference,
    number,
    requesterId,
    responderId,
  }: PoppedCall): Promise<Result<boolean, FreshdeskFailure>> {
    const requester =
      requesterId === undefined ? { requester_phone: number } : { requester_id: Number(requesterId) };
    const body = { ...requester, responder_id: Number(responderId), call_reference_id: reference };
    const answered = await this.#client.call({ method: 'POST', path: 'integrations/cti/pop', body }, TIMES);
    if (answered.ok) return ok(Popped.safeParse(answered.value).success);
    return isNotThere(answered.problem) ? ok(false) : answered;
  }

  /** The ticket that a call was filed in. */
  async ticketOf(reference: string): Promise<Result<string | undefined, FreshdeskFailure>> {
    const query = { call_reference_id: reference };
    const answered = await this.#client.call(
      { method: 'GET', path: 'integrations/cti/details', query },
      TIMES,
    );
    if (!answered.ok) return isNotThere(answered.problem) ? ok(undefined) : answered;
    const tickets = Linked.safeParse(answered.value).data ?? [];
    return ok(tickets.map(({ ticket_id }) => ticket_id ?? undefined).findLast((id) => id !== undefined));
  }
}

function isNotThere({ problem }: FreshdeskFailure): boolean {
  return problem === 'no-record' || problem === 'refused' || problem === 'not-allowed';
}
