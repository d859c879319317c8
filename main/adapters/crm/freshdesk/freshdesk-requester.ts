import type { CrmCall, CrmRecordRef } from '#shared/domain/crm-write.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { WriteContext } from '#core/ports/crm-writer.ts';
import { ok, type Result } from '#shared/result.ts';

import type { FreshdeskContacts } from './freshdesk-contacts.ts';
import type { FreshdeskFailure } from './freshdesk-problem.ts';

const FIND = { timeoutMs: 15_000 } as const;

/**
 * Whose a new ticket is. Without a contact Freshdesk makes one, named by its number; where it is not to have that either,
 * the ticket is the agent's own.
 */
export function requesterFields(
  number: string,
  requester: CrmRecordRef | undefined,
  agentId: string,
): object {
  if (requester?.type === 'contact') return { requester_id: Number(requester.id) };
  return number === '' ? { requester_id: Number(agentId) } : { phone: number, name: number };
}

/** Whose call it is: the record that was chosen, else the only contact with the number. */
export async function requesterOf(
  call: CrmCall,
  { receipts }: Pick<WriteContext, 'receipts'>,
  contacts: FreshdeskContacts,
): Promise<Result<CrmRecordRef | undefined, FreshdeskFailure>> {
  const known = call.record ?? receipts.begin?.record;
  if (known !== undefined || call.number === '') return ok(known);
  const found = await contacts.find(readNumber(call.number, ''), FIND);
  if (!found.ok) return found;
  const [hit, ...others] = found.value;
  return ok(hit === undefined || others.length > 0 ? undefined : { type: 'contact', id: hit.id });
}
