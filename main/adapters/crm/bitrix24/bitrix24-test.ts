import { z } from 'zod';

import type { CrmIdentity } from '#core/ports/crm-adapter.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { Bitrix24Client } from './bitrix24-client.ts';

/** What the app uses: looking up and notes, calls, and the agent's name. */
const SCOPES = ['crm', 'telephony'] as const;

const Profile = z.object({
  NAME: z.string().nullish().catch(undefined),
  LAST_NAME: z.string().nullish().catch(undefined),
});

const Batch = z.object({
  result: z.object({ who: Profile, may: z.array(z.string()).optional().catch(undefined) }),
});

/** Asks who the webhook acts for and what it may do. Nothing is written. */
export async function testBitrix24(client: Bitrix24Client): Promise<Result<CrmIdentity, CrmFailure>> {
  const answered = await client.call(
    'batch',
    { halt: 0, cmd: { who: 'profile', may: 'scope' } },
    { timeoutMs: 10_000, work: 'waited-for' },
  );
  if (!answered.ok) return answered;
  const read = Batch.safeParse(answered.value);
  if (!read.success) return fail({ problem: 'bad-answer' });
  const { who, may } = read.data.result;
  const missing = may === undefined ? [] : SCOPES.filter((scope) => !may.includes(scope));
  const name = [who.NAME, who.LAST_NAME].filter((part) => part !== undefined && part !== null && part !== '');
  return ok({ name: name.join(' '), missing });
}
