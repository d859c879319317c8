import { readDigestChallenges, strongestChallenge } from '../../../digest/digest-challenge.ts';
import type { FrameHeader } from './message-frame.ts';
import { headerValues } from './message-frame.ts';
import { writeDigestChallenge } from './write-challenge.ts';
import { readNameAddr, splitValues, writeNameAddr } from './name-addr.ts';
import { telToSipUri } from './repaired-tel.ts';
import { repairIpv6Colons } from './start-line.ts';

const ONE_ADDRESS: ReadonlySet<string> = new Set(['from', 'to', 'refer-to']);
const ADDRESSES: ReadonlySet<string> = new Set(['contact', 'p-asserted-identity']);
const CHALLENGES: ReadonlySet<string> = new Set(['www-authenticate', 'proxy-authenticate']);
const LIFETIMES: ReadonlySet<string> = new Set(['expires', 'min-expires', 'min-se']);
const DAY_SECONDS = 86_400;

export interface RepairContext {
  /** The method of the CSeq. */
  readonly method: string;
  readonly response: boolean;
  readonly realm: string | undefined;
}

/**
 * Headers as sip.js can take them, same meaning: one address per Contact and P-Asserted-Identity line,
 * `tel:` addresses as SIP URIs, odd display names in quotes, lifetimes within a day, `100rel` not both
 * required and supported, of several challenges the strongest. Exact repeats of a header go.
 */
export function repairHeaders(headers: readonly FrameHeader[], context: RepairContext): FrameHeader[] {
  const requires100rel = hasTag(headerValues(headers, 'require'), '100rel');
  const repaired: FrameHeader[] = [];
  for (const { name, value } of headers) {
    const values = repairedValues(name, value, context, requires100rel);
    repaired.push(...values.map((each) => ({ name, value: each })));
  }
  return [...repaired, ...chosenChallenges(headers, context)];
}

function repairedValues(
  name: string,
  value: string,
  context: RepairContext,
  requires100rel: boolean,
): readonly string[] {
  if (ONE_ADDRESS.has(name)) {
    return [repairAddress(value)];
  }
  if (ADDRESSES.has(name)) {
    return splitValues(value).map(repairAddress).map(clampExpiresParameter);
  }
  if (LIFETIMES.has(name)) {
    return repairLifetime(name, value, context);
  }
  if (name === 'supported' && requires100rel) {
    return [withoutTag(value, '100rel')];
  }
  if (name === 'content-type' && /^application\s*\/\s*sdp\b/i.test(value)) {
    return ['application/sdp'];
  }
  if (name === 'subscription-state') {
    return [clampExpiresParameter(value)];
  }
  return CHALLENGES.has(name) ? [] : [value];
}

/** One address value with `tel:` turned to `sip:`, IPv6 colons mended and the display name quoted if odd. */
export function repairAddress(value: string): string {
  const address = readNameAddr(value);
  if (address === undefined) {
    return value;
  }
  const uri = telToSipUri(address.uri) ?? repairIpv6Colons(address.uri);
  const plain = uri === address.uri && (address.quoted || address.name === '' || !address.bracketed);
  if (plain && !value.includes('< ') && !value.includes(' >')) {
    return value;
  }
  return writeNameAddr({ ...address, uri, bracketed: address.bracketed || uri !== address.uri });
}

function repairLifetime(name: string, value: string, { method, response }: RepairContext): readonly string[] {
  if (/^\d+$/.test(value)) {
    return [String(Math.min(Number(value), DAY_SECONDS))];
  }
  return name === 'expires' && (method !== 'INVITE' || response) ? ['300'] : [];
}

function clampExpiresParameter(value: string): string {
  return value.replace(/(;[ \t]*expires[ \t]*=[ \t]*)(\d+)/gi, (_, prefix: string, seconds: string) => {
    return `${prefix}${Math.min(Number(seconds), DAY_SECONDS)}`;
  });
}

function hasTag(values: readonly string[], tag: string): boolean {
  return values.some((value) => value.split(',').some((each) => each.trim().toLowerCase() === tag));
}

function withoutTag(value: string, tag: string): string {
  const tags = value.split(',').map((each) => each.trim());
  return tags.filter((each) => each.toLowerCase() !== tag).join(', ');
}

function chosenChallenges(headers: readonly FrameHeader[], { realm }: RepairContext): readonly FrameHeader[] {
  return [...CHALLENGES].flatMap((name) => {
    const chosen = strongestChallenge(readDigestChallenges(headerValues(headers, name)), realm);
    return chosen === undefined ? [] : [{ name, value: writeDigestChallenge(chosen) }];
  });
}
