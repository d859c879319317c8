/** Changes to the plain request: a header's new value, several values, or null to leave it out. */
export type HeaderChanges = Readonly<Record<string, string | readonly string[] | null>>;

export interface RequestParts {
  readonly uri?: string;
  readonly line?: string;
  readonly headers?: HeaderChanges;
  readonly body?: string;
}

let count = 0;

/** A well-formed request to bob from Ada Lovelace at an invented PBX, with the given changes. */
export function requestText(method: string, parts: RequestParts = {}): string {
  count += 1;
  const body = parts.body ?? '';
  const headers: Record<string, string | readonly string[] | null> = {
    Via: `SIP/2.0/WSS pbx.test;branch=z9hG4bKt${count}`,
    'Max-Forwards': '70',
    From: `"Ada Lovelace" <sip:ada@pbx.test>;tag=a${count}`,
    To: '<sip:bob@pbx.test>',
    'Call-ID': `call-${count}@pbx.test`,
    CSeq: `7 ${method}`,
    Contact: '<sip:ada@192.0.2.7:5061;transport=ws>',
    ...(body === '' ? {} : { 'Content-Type': 'application/sdp' }),
    'Content-Length': String(Buffer.byteLength(body)),
    ...parts.headers,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().flatMap((each) => (each === null ? [] : [`${name}: ${each}`])),
  );
  const line = parts.line ?? `${method} ${parts.uri ?? 'sip:bob@pbx.test'} SIP/2.0`;
  return [line, ...lines, '', body].join('\r\n');
}

/** The status of a response, undefined for anything else. */
export function statusOf(text: string | undefined): number | undefined {
  const match = /^SIP\/2\.0 (\d{3}) /.exec(text ?? '');
  return match === null ? undefined : Number(match[1]);
}

/** The value of a header in a message text. */
export function headerIn(text: string | undefined, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(text ?? '')?.[1];
}
