import type { CallService } from '#core/calls/call-service.ts';
import type { CallId } from '#shared/domain/ids.ts';

import type { Base } from './compose-base.ts';

/** The card of an ended call stays for as long as what is to be written about it can still be changed. */
export function showWhileHeld(
  { publisher }: Pick<Base, 'publisher'>,
  calls: Pick<CallService, 'keepInView'>,
  isHeld: (id: CallId) => boolean,
): () => void {
  const kept = new Set<CallId>();
  return publisher.onSnapshot((snapshot) => {
    const ended = snapshot.calls.filter(({ phase }) => phase === 'ended').map(({ id }) => id);
    for (const id of ended) {
      const keep = isHeld(id);
      if (keep === kept.has(id)) continue;
      if (keep) kept.add(id);
      else kept.delete(id);
      calls.keepInView(id, keep, 'changes');
    }
    for (const id of kept) if (!ended.includes(id)) kept.delete(id);
  });
}
