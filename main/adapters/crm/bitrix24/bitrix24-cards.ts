import { z } from 'zod';

import type { Bitrix24CardFor } from '#shared/domain/crm-accounts/bitrix24.ts';
import type { CrmRecordRef } from '#shared/domain/crm-write.ts';
import type { Timer } from '#core/ports/timer.ts';

import type { Bitrix24Client } from './bitrix24-client.ts';
import { Bitrix24Id, ENTITY_TYPE_IDS, entityRef } from './bitrix24-values.ts';

const SOON = { timeoutMs: 8000, work: 'waited-for' } as const;
const Owned = z.object({ item: z.object({ assignedById: Bitrix24Id }) });

export interface Bitrix24CardWishes {
  readonly userId: string;
  readonly cardFor: Bitrix24CardFor;
  readonly cardGroup: readonly string[];
  readonly cardSeconds: number;
}

interface ShownCard {
  readonly users: Set<number>;
  isOver: boolean;
  cancel?: () => void;
}

/**
 * Shows the portal's call card to others than the agent while it rings, and takes it away from them when it does not. A
 * card is for now: what cannot be shown is not shown later, and no call waits for it. The agent's own goes with the call.
 */
export class Bitrix24Cards {
  readonly #client: Bitrix24Client;
  readonly #wishes: Bitrix24CardWishes;
  readonly #timer: Timer;
  readonly #shown = new Map<string, ShownCard>();

  constructor(client: Bitrix24Client, wishes: Bitrix24CardWishes, timer: Timer) {
    this.#client = client;
    this.#wishes = wishes;
    this.#timer = timer;
  }

  /** Whether the portal shows the card by itself, to the agent, when the call is registered. */
  get isForMe(): boolean {
    return this.#wishes.cardFor === 'me';
  }

  /** A call rings that was registered without a card. Resolves when those who come first have it. */
  async show(id: string, record: CrmRecordRef | undefined): Promise<void> {
    const card: ShownCard = { users: new Set(), isOver: false };
    this.#shown.set(id, card);
    const { cardFor, cardGroup, userId } = this.#wishes;
    const group = cardGroup.length === 0 ? [Number(userId)] : cardGroup.map(Number);
    if (cardFor === 'in-turn') await this.#inTurn(id, card, group);
    else await this.#show(id, card, cardFor === 'responsible' ? [await this.#responsible(record)] : group);
  }

  /** It rings no more: nobody keeps it, except the agent who talks. */
  async over(id: string, mayAgentKeepIt: boolean): Promise<void> {
    const card = this.#shown.get(id);
    if (card === undefined) return;
    this.#shown.delete(id);
    card.isOver = true;
    card.cancel?.();
    const agent = Number(this.#wishes.userId);
    await this.#hide(
      id,
      [...card.users].filter((user) => !mayAgentKeepIt || user !== agent),
    );
  }

  /** Whoever the record belongs to; the agent for a caller whom nobody is responsible for. */
  async #responsible(record: CrmRecordRef | undefined): Promise<number> {
    const known = record && entityRef(record.type, record.id);
    const agent = Number(this.#wishes.userId);
    if (known === undefined) return agent;
    const params = { entityTypeId: ENTITY_TYPE_IDS[known.type], id: Number(known.id) };
    const answered = await this.#client.call('crm.item.get', params, SOON);
    const read = answered.ok ? Owned.safeParse(answered.value).data : undefined;
    return read === undefined ? agent : Number(read.item.assignedById);
  }

  async #inTurn(id: string, card: ShownCard, [first, ...rest]: readonly number[]): Promise<void> {
    if (first === undefined || card.isOver) return;
    await this.#show(id, card, [first]);
    if (rest.length === 0) return;
    card.cancel = this.#timer.after(this.#wishes.cardSeconds * 1000, () => {
      card.users.delete(first);
      void this.#hide(id, [first]).then(() => this.#inTurn(id, card, rest));
    });
  }

  async #show(id: string, card: ShownCard, users: readonly number[]): Promise<void> {
    if (card.isOver) return;
    for (const user of users) card.users.add(user);
    await this.#client.call('telephony.externalCall.show', { CALL_ID: id, USER_ID: users }, SOON);
    if (card.isOver) await this.#hide(id, users);
  }

  async #hide(id: string, users: readonly number[]): Promise<void> {
    if (users.length === 0) return;
    await this.#client.call('telephony.externalCall.hide', { CALL_ID: id, USER_ID: users }, SOON);
  }
}
