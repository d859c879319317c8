export interface SipRequestLine {
  readonly kind: 'request';
  readonly method: string;
  readonly uri: string;
}
export interface SipStatusLine {
  readonly kind: 'response';
  readonly status: number;
  readonly reason: string;
}
export interface SipHeader {
  readonly name: string;
  readonly value: string;
}
export interface SipMessage<Start = SipRequestLine | SipStatusLine> {
  readonly start: Start;
  readonly headers: readonly SipHeader[];
  readonly body: string;
}
export type SipRequest = SipMessage<SipRequestLine>;
export type SipResponse = SipMessage<SipStatusLine>;

const COMPACT: Readonly<Record<string, string>> = {
  v: 'Via',
  f: 'From',
  t: 'To',
  i: 'Call-ID',
  m: 'Contact',
  l: 'Content-Length',
  c: 'Content-Type',
  e: 'Content-Encoding',
  s: 'Subject',
  k: 'Supported',
  o: 'Event',
  r: 'Refer-To',
};

/** Reads one SIP message (RFC 3261, section 7) from one WebSocket frame. `undefined` for anything that is none. */
export function parseSip(text: string): SipRequest | SipResponse | undefined {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers: SipHeader[] = [];
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) return undefined;
    const name = line.slice(0, colon).trim();
    headers.push({ name: COMPACT[name.toLowerCase()] ?? name, value: line.slice(colon + 1).trim() });
  }
  const body = text.slice(end + 4);
  const status = /^SIP\/2\.0 ([1-6]\d\d) ?(.*)$/.exec(first);
  if (status !== null) {
    const [, code = '', reason = ''] = status;
    return { start: { kind: 'response', status: Number(code), reason }, headers, body };
  }
  const [, method, uri] = /^([A-Z]+) (\S+) SIP\/2\.0$/.exec(first) ?? [];
  if (method === undefined || uri === undefined) return undefined;
  return { start: { kind: 'request', method, uri }, headers, body };
}

/** The message as text; `Content-Length` is made anew. */
export function formatSip(message: SipRequest | SipResponse): string {
  const { start, body } = message;
  const first =
    start.kind === 'request'
      ? `${start.method} ${start.uri} SIP/2.0`
      : `SIP/2.0 ${start.status} ${start.reason}`;
  const headers = message.headers.filter((header) => !isNamed(header, 'Content-Length'));
  const lines = headers.map((header) => `${header.name}: ${header.value}`);
  return [first, ...lines, `Content-Length: ${Buffer.byteLength(body)}`, '', body].join('\r\n');
}

export function isRequest(message: SipRequest | SipResponse): message is SipRequest {
  return message.start.kind === 'request';
}

/** The first value of a header, or undefined. */
export function headerOf(message: SipMessage, name: string): string | undefined {
  return message.headers.find((header) => isNamed(header, name))?.value;
}

export function headersOf(message: SipMessage, name: string): readonly SipHeader[] {
  return message.headers.filter((header) => isNamed(header, name));
}

export function isNamed(header: SipHeader, name: string): boolean {
  return header.name.toLowerCase() === name.toLowerCase();
}

/** The `branch` of the topmost Via. */
export function branchOf(message: SipMessage): string | undefined {
  return /;\s*branch=([^;,\s]+)/i.exec(headerOf(message, 'Via') ?? '')?.[1];
}

/** The `tag` of a From or To. */
export function tagOf(message: SipMessage, name: 'From' | 'To'): string | undefined {
  return /;\s*tag=([^;,\s>]+)/i.exec(headerOf(message, name)?.replace(/^.*>/, '') ?? '')?.[1];
}

/** `user@host` of a `sip:` URI inside any header value; what a Contact is known by. */
export function addressIn(value: string): string | undefined {
  return /sips?:([^@;>\s]+@[^;>?,\s]+)/i.exec(value)?.[1]?.toLowerCase();
}

/** The decoded user part of a `sip:` URI. */
export function userIn(uri: string): string {
  const user = /^<?sips?:([^@;>\s]+)@/i.exec(uri)?.[1] ?? '';
  try {
    return decodeURIComponent(user);
  } catch {
    return user;
  }
}
