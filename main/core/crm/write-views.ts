import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import type { OutboxItem } from '#shared/domain/outbox.ts';

import type { OutboxService } from '../outbox/outbox-service.ts';

/** Writes as pages show them. What waits because its whole CRM is left alone says so. */
export function writeViews(
  items: readonly OutboxItem[],
  outbox: Pick<OutboxService, 'trouble'>,
  nameOf: (account: string) => string,
): readonly CrmWriteView[] {
  return items.map((item) => {
    const { id, account, write, state, changedAt, dueAt, attempts, detail } = item;
    const trouble = state === 'waiting' || state === 'unsure' ? outbox.trouble(account) : undefined;
    const problem = trouble?.problem ?? item.problem;
    return {
      id,
      callId: write.call.callId,
      system: account,
      systemName: nameOf(account),
      step: write.step,
      state,
      number: write.call.number,
      startedAt: write.call.startedAt,
      changedAt,
      dueAt: Math.max(dueAt, trouble?.nextTryAt ?? 0),
      attempts,
      ...(problem !== undefined && { problem }),
      ...(detail !== undefined && { detail }),
    };
  });
}
