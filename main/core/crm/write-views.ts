import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import type { OutboxItem, OutboxWrite } from '#shared/domain/outbox.ts';

import type { OutboxService } from '../outbox/outbox-service.ts';

/** Writes as pages show them. What waits because its whole CRM is left alone says so. */
export function writeViews(
  items: readonly OutboxItem[],
  outbox: Pick<OutboxService, 'trouble'>,
  nameOf: (account: string) => string,
): readonly CrmWriteView[] {
  return items.map((item) => {
    const { id, account, write, state, changedAt, dueAt, attempts } = item;
    const trouble = state === 'waiting' || state === 'unsure' ? outbox.trouble(account) : undefined;
    const problem = trouble?.problem ?? item.problem;
    return {
      id,
      ...(write.call !== undefined && { callId: write.call.callId }),
      system: account,
      systemName: nameOf(account),
      step: write.step,
      state,
      ...textOf(write),
      number: write.call?.number ?? '',
      startedAt: startOf(write),
      changedAt,
      dueAt: Math.max(dueAt, trouble?.nextTryAt ?? 0),
      attempts,
      ...(problem !== undefined && { problem }),
      ...toldOf(item),
    };
  });
}

function textOf(write: OutboxWrite): Pick<CrmWriteView, 'text' | 'fields'> {
  if (write.step === 'create') return { fields: write.fields };
  return write.step === 'note' || write.step === 'follow-up' ? { text: write.text } : {};
}

function startOf(write: OutboxWrite): number {
  return write.step === 'post' ? write.at : write.call.startedAt;
}

/** What the CRM said to it. */
function toldOf({ detail, others, wants }: OutboxItem): Pick<CrmWriteView, 'detail' | 'others' | 'wants'> {
  return {
    ...(detail !== undefined && { detail }),
    ...(others !== undefined && { others }),
    ...(wants !== undefined && { wants }),
  };
}
