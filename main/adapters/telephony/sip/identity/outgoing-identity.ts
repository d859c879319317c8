import type { InviterOptions } from 'sip.js/lib/api/inviter-options.js';
import type { LineSettings } from '#shared/domain/settings.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { lineDomain } from './line-address.ts';
import { cleanDialTarget } from '../wire/dial-target.ts';
import { cleanDisplayName } from '../wire/header-safety.ts';

/**
 * Who calls, for the INVITE: the line itself, or one of its caller ids. That goes out as `P-Preferred-Identity`
 * (RFC 3325 section 9.2), which FreeSWITCH and proxies read and the server may turn down; servers that know callers only
 * by From get it there, which works when they know the account by its digest and not by From. A number that is not in
 * the line's profile is refused: nobody shall call as somebody else by a slip.
 */
export function outgoingIdentity(
  line: LineSettings,
  callerId: string | undefined,
): Result<InviterOptions, 'caller-id-unknown'> {
  if (callerId === undefined) return ok({});
  const domain = lineDomain(line);
  const isOwn = line.profile.callerIds.some(({ number }) => number === callerId);
  const address = cleanDialTarget(callerId, domain);
  if (!isOwn || !address.ok) return fail('caller-id-unknown');
  const { uri } = address.value;
  if (line.profile.callerIdBy === 'from') return ok({ params: { fromUri: uri } });
  const name = cleanDisplayName(line.displayName ?? '');
  const nameAddr = name === '' ? `<${uri}>` : `"${name}" <${uri}>`;
  return ok({ extraHeaders: [`P-Preferred-Identity: ${nameAddr}`] });
}
