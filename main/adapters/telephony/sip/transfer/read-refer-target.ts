import { UserAgent } from 'sip.js/lib/api/user-agent.js';
import type { URI } from 'sip.js/lib/grammar/uri.js';
import { readAddress, type Headers } from '../identity/sip-address.ts';
import { cleanDialTarget } from '../wire/dial-target.ts';
import { readNameAddr } from '../wire/name-addr.ts';

/** Where a REFER wants the agent to go. */
export interface ReferTarget {
  readonly uri: URI;
  /** As people may see it; untrusted. */
  readonly number: string;
  readonly name: string;
  /** Headers of the INVITE to the target: whose place it takes (RFC 3891) and who sent us (RFC 3892). */
  readonly headers: readonly string[];
}

export interface ReferTargetOptions {
  readonly domain: string;
  /** Hosts of the line's own servers; the PBX sends nowhere else. */
  readonly hosts: readonly string[];
}

const METHOD = /;\s*method\s*=\s*([^;?]+)/i;
const REPLACES = /[?&]replaces=([^&]*)/i;
/** `callid *(;to-tag=… / ;from-tag=… / ;early-only)` (RFC 3891 §6.1). */
const REPLACES_VALUE = /^[\w.!%*+`'~()<>:\\"/[\]?{}@-]+(?:;(?:to-tag|from-tag)=[\w.!%*+`'~-]+|;early-only)+$/;

/**
 * Reads where a REFER points: only to be called (INVITE), only at the line's own servers, and of headers in its URI only
 * Replaces. Undefined for anything else.
 */
export function readReferTarget(
  request: Headers,
  { domain, hosts }: ReferTargetOptions,
): ReferTarget | undefined {
  const referTo = request.getHeader('refer-to')?.trim() ?? '';
  const address = readAddress(referTo);
  const written = readNameAddr(referTo)?.uri ?? '';
  const replaces = replacesIn(written);
  if (address === undefined || !isCall(written) || replaces === undefined) return undefined;
  if (address.host !== '' && !hosts.some((own) => hostOf(own) === hostOf(address.host))) return undefined;
  const target = cleanDialTarget(address.user, domain);
  const uri = target.ok ? UserAgent.makeURI(target.value.uri) : undefined;
  if (uri === undefined) return undefined;
  const headers = [...replaces, ...referredByIn(request)];
  return { uri, number: address.user, name: address.name, headers };
}

/** INVITE is what a URI without a method means (RFC 3261 §19.1.1). */
function isCall(uri: string): boolean {
  return /^invite$/i.test(METHOD.exec(uri)?.[1]?.trim() ?? 'INVITE');
}

/** Without port and letter case. */
function hostOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

/** The header, if there is one; undefined when it cannot be read. */
function replacesIn(uri: string): readonly string[] | undefined {
  const escaped = REPLACES.exec(uri)?.[1];
  if (escaped === undefined) return [];
  try {
    const value = decodeURIComponent(escaped);
    return REPLACES_VALUE.test(value) ? [`Replaces: ${value}`] : undefined;
  } catch {
    return undefined;
  }
}

/** The address alone: a name in it is free text, and a token for it (`cid`) would need the body that we do not pass on. */
function referredByIn(request: Headers): readonly string[] {
  const uri = readNameAddr(request.getHeader('referred-by')?.trim() ?? '')?.uri ?? '';
  return /^sips?:[^\s<>",;?]+$/i.test(uri) ? [`Referred-By: <${uri}>`] : [];
}
