import type { FrameHeader } from './message-frame.ts';
import { headerValue } from './message-frame.ts';

const MULTIPART = /^multipart\s*\/\s*(?:mixed|alternative|related)\b/i;
const BOUNDARY = /;\s*boundary\s*=\s*(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/i;
const SDP_TYPE = /^application\s*\/\s*sdp\s*(?:;|$)/i;

/**
 * The session description inside a multipart body (RFC 5621 §3), which gateways send beside ISUP or a caller's picture;
 * the text between the boundaries, with its last line ended. Undefined when the body is no multipart or has none.
 */
export function sdpInMultipart(headers: readonly FrameHeader[], body: string): string | undefined {
  const type = headerValue(headers, 'content-type') ?? '';
  const found = BOUNDARY.exec(type);
  const boundary = found?.[1] ?? found?.[2];
  if (!MULTIPART.test(type) || boundary === undefined) return undefined;
  const parts = `\r\n${body}`.split(/\r?\n--/);
  for (const part of parts) {
    if (!part.startsWith(boundary)) continue;
    const sdp = sdpOfPart(part.slice(boundary.length));
    if (sdp !== undefined) return sdp;
  }
  return undefined;
}

function sdpOfPart(part: string): string | undefined {
  const end = /\r?\n\r?\n/.exec(part);
  if (end === null) return undefined;
  const isSdp = part
    .slice(0, end.index)
    .split(/\r?\n/)
    .some(
      (line) => /^content-type\s*:/i.test(line) && SDP_TYPE.test(line.slice(line.indexOf(':') + 1).trim()),
    );
  const text = part.slice(end.index + end[0].length);
  return isSdp ? `${text.replace(/[\r\n]+$/, '')}\r\n` : undefined;
}

/** Headers and body with the session description alone, for a parser that knows no multipart. */
export function withSdpAlone(
  headers: readonly FrameHeader[],
  body: string,
): { readonly headers: readonly FrameHeader[]; readonly body: string } {
  const sdp = sdpInMultipart(headers, body);
  if (sdp === undefined) return { headers, body };
  const others = headers.filter(({ name }) => name !== 'content-type' && name !== 'content-disposition');
  return { headers: [...others, { name: 'content-type', value: 'application/sdp' }], body: sdp };
}
