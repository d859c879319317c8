import type { Session } from 'sip.js/lib/core/session/session.js';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { cleanDialTarget } from '../wire/dial-target.ts';

/**
 * Refer-To for a number. Both forms carry no display name: nobody needs it there, and a name with quotes in it, which
 * sip.js would write unescaped, makes the header unreadable.
 */
export function referToNumber(number: string, domain: string): Result<string, CallProblem> {
  const target = cleanDialTarget(number, domain);
  if (!target.ok) return fail(target.problem === 'empty' ? 'number-empty' : 'number-invalid');
  return ok(`<${target.value.uri}>`);
}

/**
 * Refer-To for the party of a confirmed dialog of ours, which the new call shall replace (RFC 3891). The tags are as the
 * target of the new INVITE sees them: its own is our remote one (RFC 5589 section 7.1).
 */
export function referToDialog({ callId, remoteTag, localTag, remoteTarget }: Session): string {
  const bare = remoteTarget.toString().split('?', 1)[0] ?? '';
  const replaces = encodeURIComponent(`${callId};to-tag=${remoteTag};from-tag=${localTag}`);
  return `<${bare}?Replaces=${replaces}>`;
}
