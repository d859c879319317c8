/** The first line of a message, told apart. `malformed` keeps what could be read for the answer. */
export type StartLine =
  | { readonly kind: 'request'; readonly method: string; readonly uri: string; readonly version: string }
  | { readonly kind: 'response'; readonly status: number; readonly reason: string }
  | { readonly kind: 'malformed' };

const METHOD = /^[A-Za-z0-9\-.!%*_+`'~]+$/;
const VERSION = /^SIP\/(\d+\.\d+)$/i;
const RESPONSE = /^SIP\/2\.0[ \t]+(\d+)(?:[ \t]+(.*))?$/i;
const SCHEME = /^([A-Za-z][A-Za-z0-9+\-.]*):/;
const SIP_URI =
  /^sips?:(?:([^@\s<>"]+)@)?(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9\-_.]+)(?::(\d{1,5}))?((?:;[^\s<>"?]*)?)$/i;

/** Reads the first line of a frame (RFC 3261 §7.1, §7.2); takes more than one space between its parts. */
export function readStartLine(line: string): StartLine {
  const response = RESPONSE.exec(line);
  if (response !== null) {
    return { kind: 'response', status: Number(response[1]), reason: (response[2] ?? '').trim() };
  }
  const parts = line.split(/[ \t]+/);
  const method = parts[0] ?? '';
  const version = VERSION.exec(parts.at(-1) ?? '')?.[1];
  if (parts.length < 3 || version === undefined || !METHOD.test(method)) {
    return { kind: 'malformed' };
  }
  return { kind: 'request', method, uri: parts.slice(1, -1).join(' '), version };
}

/** The lower-case scheme of a URI, or undefined when it has none. */
export function uriScheme(uri: string): string | undefined {
  return SCHEME.exec(uri)?.[1]?.toLowerCase();
}

/** Whether a sip or sips URI may stand in a request line: no headers part, a real host, no spaces. */
export function isRequestUri(uri: string): boolean {
  return SIP_URI.test(uri);
}

/** Collapses the `:::` some stacks write in IPv6 addresses (RFC 5118 §4.10) to the `::` that is meant. */
export function repairIpv6Colons(value: string): string {
  return value.includes(':::') ? value.replace(/(\[[0-9A-Fa-f:.]*?):::/g, '$1::') : value;
}
