import { z } from 'zod';

import type { CrmIdentity } from '#core/ports/crm-adapter.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { SalesforceClient } from './salesforce-client.ts';

const TEST_TIMEOUT_MS = 10_000;

const Users = z.object({ records: z.array(z.object({ Name: z.string() })) });
const Objects = z.object({
  sobjects: z.array(z.object({ name: z.string(), createable: z.boolean(), searchable: z.boolean() })),
});

/**
 * Asks who signed in and what they may do with the objects that the app uses. Nothing is written. An object that the agent
 * may not see at all is not in the list.
 */
export async function testSalesforce(
  client: Pick<SalesforceClient, 'call'>,
  userId: string,
): Promise<Result<CrmIdentity, CrmFailure>> {
  const soql = `SELECT Name FROM User WHERE Id = '${userId}'`;
  const asked = await client.call({
    path: `/query/?q=${encodeURIComponent(soql)}`,
    timeoutMs: TEST_TIMEOUT_MS,
  });
  if (!asked.ok) return asked;
  const users = Users.safeParse(asked.value);
  if (!users.success) return fail({ problem: 'bad-answer', detail: 'user' });
  const described = await client.call({ path: '/sobjects/', timeoutMs: TEST_TIMEOUT_MS });
  if (!described.ok) return described;
  const objects = Objects.safeParse(described.value);
  const known = objects.data?.sobjects ?? [];
  const may = (name: string, right: 'createable' | 'searchable') =>
    !objects.success || known.some((object) => object.name === name && object[right]);
  const missing = [
    ...(may('Contact', 'searchable') ? [] : ['Contact (Read)']),
    ...(may('Task', 'createable') ? [] : ['Task (Create)']),
  ];
  return ok({ name: users.data.records[0]?.Name ?? '', missing });
}
