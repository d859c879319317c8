import { z } from 'zod';

import type { CrmIdentity } from '#core/ports/crm-adapter.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { ok, type Result } from '#shared/result.ts';

import type { SuiteAgent } from './suite-agent.ts';
import type { SuiteClient } from './suite-client.ts';

const MODULES = ['Contacts', 'Accounts', 'Calls'] as const;

const Me = z.object({
  data: z.object({
    attributes: z.object({ full_name: z.string().catch(''), user_name: z.string().catch('') }),
  }),
});

/** Asks who is signed in, whether the agent is known, and which modules may be read. Nothing is written. */
export async function testSuite(
  client: SuiteClient,
  agent: SuiteAgent,
): Promise<Result<CrmIdentity, CrmFailure>> {
  const missing: string[] = [];
  for (const module of MODULES) {
    const query = { [`fields[${module}]`]: 'name', 'page[size]': '1' };
    const answered = await client.call({ method: 'GET', path: `module/${module}`, query, timeoutMs: 10_000 });
    if (answered.ok) continue;
    if (answered.problem.problem !== 'not-allowed' || missing.length === MODULES.length - 1) return answered;
    missing.push(module);
  }
  const user = await agent.id();
  if (!user.ok) return user;
  // Older versions do not know this question; the test has passed without its answer.
  const me = await client.call({ method: 'GET', path: 'current-user', timeoutMs: 10_000 });
  const read = me.ok ? Me.safeParse(me.value).data?.data.attributes : undefined;
  return ok({ name: read?.full_name ?? read?.user_name ?? '', missing });
}
