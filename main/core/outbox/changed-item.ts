import type { OutboxItem } from '#shared/domain/outbox.ts';

import { nextOutboxState, type OutboxEvent } from './outbox-machine.ts';

export type ItemChange = Partial<
  Pick<
    OutboxItem,
    | 'write'
    | 'attempts'
    | 'dueAt'
    | 'freesAt'
    | 'problem'
    | 'detail'
    | 'wants'
    | 'receipt'
    | 'renewed'
    | 'others'
  >
>;

/**
 * The item after an event. What the last attempt met is forgotten with a success and with the agent's word; whom the CRM
 * has already is remembered, for the agent's word may be about them. With that word others wait for it once more. An
 * event that does not apply to the item's state is a bug of the caller and throws.
 */
export function changedItem(
  item: OutboxItem,
  event: OutboxEvent,
  { at, change }: { readonly at: number; readonly change: ItemChange },
): OutboxItem {
  const state = nextOutboxState(item.state, event);
  if (state === undefined) throw new Error(`no ${event} for an item that is ${item.state}`);
  const { problem, detail, wants, others, freesAt, ...rest } = item;
  const isClean = state === 'done' || event === 'retry' || change.problem !== undefined;
  const kept = isClean
    ? {}
    : { ...(problem && { problem }), ...(detail !== undefined && { detail }), ...(wants && { wants }) };
  const met = change.problem === undefined && others !== undefined ? { others } : {};
  const frees = event === 'retry' || freesAt === undefined ? {} : { freesAt };
  return { ...rest, ...kept, ...met, ...frees, ...change, state, changedAt: at };
}
