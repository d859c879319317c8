import { z } from 'zod';

import type { CrmIdentity } from '#core/ports/crm-adapter.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { EspoAgent } from './espo-agent.ts';
import type { EspoClient } from './espo-client.ts';

const Me = z.object({ user: z.object({ name: z.string().catch(''), userName: z.string().catch('') }) });

/** What is looked at and written; the names are EspoCRM's own. */
const SCOPES = ['Contact', 'Account', 'Lead', 'Call'] as const;

/** Asks whom the key belongs to, whether the agent is known, and what the role lets see. Nothing is written. */
export async function testEspo(
  client: EspoClient,
  agent: EspoAgent,
): Promise<Result<CrmIdentity, CrmFailure>> {
  const asked = await client.call({ method: 'GET', path: 'App/user', timeoutMs: 10_000 });
  if (!asked.ok)
    return asked.problem.problem === 'no-such-call'
      ? fail({ ...asked.problem, problem: 'bad-answer' })
      : asked;
  const me = Me.safeParse(asked.value);
  if (!me.success) return fail({ problem: 'bad-answer', detail: 'App/user' });
  const user = await agent.user();
  if (!user.ok && user.problem.problem !== 'not-allowed') return user;
  const seen = await Promise.all(SCOPES.map((scope) => maySee(client, scope)));
  const hidden = SCOPES.filter((_, index) => seen[index] === false);
  const { name, userName } = me.data.user;
  return ok({
    name: (user.ok ? user.value?.name : undefined) ?? (name || userName),
    missing: [...hidden.filter((scope) => scope !== 'Lead'), ...(user.ok ? [] : ['User'])],
  });
}

async function maySee(client: EspoClient, scope: string): Promise<boolean> {
  const query = { searchParams: JSON.stringify({ select: 'id', maxSize: 1 }) };
  const answered = await client.call({ method: 'GET', path: scope, query, timeoutMs: 10_000 });
  return answered.ok || answered.problem.problem !== 'not-allowed';
}
