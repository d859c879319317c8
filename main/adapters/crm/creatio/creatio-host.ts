import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { httpRequest } from '../http/http-request.ts';
import type { HttpAgent } from '../http/http-agent.ts';

/** What stands between the application's address and its services: `/0` on .NET Framework, nothing on .NET. */
export type CreatioPrefix = '/0' | '';

const PING_TIMEOUT_MS = 8000;

/** Asks both hosts' pings. One that has neither, or an old one, is taken for .NET Framework. */
export async function findPrefix(
  root: string,
  userAgent: HttpAgent,
): Promise<Result<CreatioPrefix, CrmFailure>> {
  const ping = (prefix: CreatioPrefix) =>
    httpRequest({ url: `${root}${prefix}/api/HealthCheck/Ping`, timeoutMs: PING_TIMEOUT_MS, userAgent });
  const [framework, core] = await Promise.all([ping('/0'), ping('')]);
  if (framework.ok && framework.value.status === 200) return ok('/0');
  if (core.ok && core.value.status === 200) return ok('');
  if (!framework.ok && !core.ok) return fail({ ...framework.problem, problem: 'not-reachable' });
  return ok('/0');
}
