import type { CrmIdentity } from '#core/ports/crm-adapter.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { ok, type Result } from '#shared/result.ts';

import type { CreatioClient } from './creatio-client.ts';

/** What the app reads and writes. */
const ENTITIES = ['Call', 'ContactCommunication', 'AccountCommunication'] as const;

const TEST = { timeoutMs: 10_000, work: 'waited-for' } as const;

/** Problems that are about one object: it is not exposed, or not to this user. */
const ABOUT_ONE: readonly CrmFailure['problem'][] = ['not-offered', 'no-record', 'refused'];

/** Signs in and reads a row of everything that the app uses. Creatio does not say who signed in: `name` does. */
export async function testCreatio(
  client: CreatioClient,
  name: string,
): Promise<Result<CrmIdentity, CrmFailure>> {
  client.tryAnew();
  const missing: string[] = [];
  for (const entity of ENTITIES) {
    const answered = await client.send({ method: 'GET', path: `${entity}?$select=Id&$top=1` }, TEST);
    if (answered.ok) continue;
    if (!ABOUT_ONE.includes(answered.problem.problem)) return answered;
    missing.push(entity);
  }
  return ok({ name, missing });
}
