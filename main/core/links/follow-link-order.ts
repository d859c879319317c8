import type { DialPolicy } from '#shared/domain/dial-policy.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { ok, type Result } from '#shared/result.ts';

import type { HotkeyCalls } from '../hotkeys/hotkey-acts.ts';
import { answerTarget, endTarget, holdTarget } from '../hotkeys/hotkey-target.ts';
import type { LinkOrder } from './read-link.ts';

/** The part of the call service that links may act on. */
export type LinkedCalls = Omit<HotkeyCalls, 'features' | 'mute'>;

/**
 * Does to a call what a link says, where the agent allows that: any web page can open links, so by default they only
 * show the call. It means the call that the hotkey of the same name would; where there is none, nothing happens.
 */
export async function followLinkOrder(
  order: LinkOrder,
  { orders }: Pick<DialPolicy, 'orders'>,
  calls: LinkedCalls,
): Promise<Result<void, CallProblem>> {
  if (orders !== 'do') return ok();
  const views = calls.views();
  if (order === 'answer') {
    const id = answerTarget(views);
    return id === undefined ? ok() : calls.answer(id);
  }
  if (order === 'hold') {
    const target = holdTarget(views);
    return target === undefined ? ok() : calls[target.action](target.id);
  }
  const target = endTarget(views);
  if (target === undefined) return ok();
  return target.action === 'reject' ? calls.reject(target.id) : calls.hangUp(target.id);
}
