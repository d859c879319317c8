import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { hasControlCharacter } from './header-safety.ts';

/** Whom to call: the user part, ready for a URI, and the host when the agent named one. */
export interface DialTarget {
  readonly user: string;
  readonly host: string | undefined;
  /** `sip:user@host`, with the line's domain where the agent named no host. */
  readonly uri: string;
}

export type DialTargetProblem =
  | 'empty'
  | 'control-character'
  | 'unknown-scheme'
  | 'bad-user'
  | 'bad-host'
  | 'too-long';

const MAX_LENGTH = 256;
const ESCAPED_CONTROL = /%(?:0[0-9a-f]|1[0-9a-f]|7f)/i;
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):(?!\d+$)/;
const KNOWN_SCHEMES: ReadonlySet<string> = new Set(['sip', 'sips', 'tel', 'callto']);
const HOST = /^(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::\d{1,5})?$/;
const USER = /^[A-Za-z0-9\-_.!~*'()&=+$/]+$/;
const NUMBER = /^\+?[0-9*#A-Da-d.\-()/\s\u00a0\u2010-\u2015]+$/;

/**
 * Turns what an agent typed or pasted, or a link, into a call target. Spaces and separators of numbers go;
 * URI parameters and headers (`;x=`, `?Route=`, `?Replaces=`) go because they steer the call; quotes, angle
 * brackets and commas around the target go; anything else that does not belong is a problem, not a guess.
 */
export function cleanDialTarget(input: string, domain: string): Result<DialTarget, DialTargetProblem> {
  if (input.length > MAX_LENGTH) {
    return fail('too-long');
  }
  const text = input.trim();
  if (hasControlCharacter(text) || ESCAPED_CONTROL.test(text)) {
    return fail('control-character');
  }
  const bare = (/<([^<>]*)>/.exec(text)?.[1] ?? text).replace(/["'`<>,]/g, '').trim();
  const scheme = SCHEME.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined && !KNOWN_SCHEMES.has(scheme)) {
    return fail('unknown-scheme');
  }
  const address = bare.slice(scheme === undefined ? 0 : scheme.length + 1).replace(/^\/\//, '');
  const [target = ''] = address.split(/[;?]/);
  return targetOf(target.trim(), domain);
}

function targetOf(target: string, domain: string): Result<DialTarget, DialTargetProblem> {
  if (target === '') {
    return fail('empty');
  }
  const at = target.lastIndexOf('@');
  const user = userPart(at < 0 ? target : target.slice(0, at));
  const host = at < 0 ? undefined : target.slice(at + 1);
  if (user === undefined) {
    return fail('bad-user');
  }
  if (host !== undefined && !HOST.test(host)) {
    return fail('bad-host');
  }
  return ok({ user, host, uri: `sip:${user}@${host ?? domain}` });
}

function userPart(written: string): string | undefined {
  const decoded = written.replace(/%(2[0-9a-f]|[3-6][0-9a-f]|7[0-9a-e])/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  if (NUMBER.test(decoded) && /[0-9*#]/.test(decoded)) {
    return decoded.replace(/[^0-9A-Da-d*#+]/g, '').replaceAll('#', '%23');
  }
  return USER.test(decoded) ? decoded : undefined;
}
