import type { CrmIdentity } from '#core/ports/crm-adapter.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { ok, type Result } from '#shared/result.ts';

import type { FreshdeskAgent } from './freshdesk-agent.ts';
import type { FreshdeskClient, FreshdeskRequest } from './freshdesk-client.ts';

const TEST = { timeoutMs: 10_000 } as const;

interface Probe {
  readonly name: string;
  readonly request: FreshdeskRequest;
}

const PROBES: readonly Probe[] = [
  { name: 'contacts', request: { method: 'GET', path: 'contacts', query: { per_page: '1' } } },
  { name: 'tickets', request: { method: 'GET', path: 'tickets', query: { per_page: '1' } } },
];

/** Freshdesk has to have switched this on for the account. */
const SCREEN_POP: Probe = {
  name: 'cti',
  request: {
    method: 'GET',
    path: 'integrations/cti/details',
    query: { call_reference_id: 'hookswitch-test' },
  },
};

/** Asks whose key it is and what that agent may see. Nothing is written. */
export async function testFreshdesk(
  client: FreshdeskClient,
  agent: FreshdeskAgent,
  usesScreenPop: boolean,
): Promise<Result<CrmIdentity, CrmFailure>> {
  const me = await agent.me(TEST);
  if (!me.ok) return me;
  const missing: string[] = [];
  for (const { name, request } of usesScreenPop ? [...PROBES, SCREEN_POP] : PROBES) {
    const answered = await client.call(request, TEST);
    if (answered.ok) continue;
    if (!['not-allowed', 'no-record', 'refused'].includes(answered.problem.problem)) return answered;
    missing.push(name);
  }
  return ok({ name: me.value.contact.name, missing });
}
