import { redactText } from '#adapters/logging/redact.ts';
import { spelledHeaderName } from '../wire/header-names.ts';
import { DEFAULT_INGRESS_OPTIONS } from '../wire/ingress-options.ts';
import { cutFrame, type FrameHeader, type MessageFrame } from '../wire/message-frame.ts';
import { isKnownHeader } from './known-headers.ts';

const REMOVED = '[removed]';
const LINE_MAX = 400;
const TEXT_MAX = 6000;
/** Lines of a session description that name people, keys or the way in (RFC 8866 §5, RFC 8445 §5.3, RFC 8827). */
const SECRET_SDP = /^(?:[sieupk]=|a=(?:crypto|ice-pwd|ice-ufrag|identity|tls-id):?)/;
const QUOTED_NAME = /"(?:[^"\\]|\\.)*"(?=\s*<)/g;
const BARE_NAME = /(^|,)\s*[^"<>,;:=]*[^"<>,;:=\s]\s*(?=<)/g;

/** A message cut into its parts, and what may be kept of it. */
export interface RedactedMessage {
  readonly frame: MessageFrame;
  readonly text: string;
}

/**
 * What of a SIP message may be kept and shown: credentials, media keys, names, typed digits, texts and headers that we
 * do not know are gone, numbers show their last three digits. Never throws.
 */
export function redactMessage(raw: string): RedactedMessage {
  const frame = cutFrame(raw, DEFAULT_INGRESS_OPTIONS);
  const lines = [frame.startLine, ...frame.headers.map(headerLine), '', ...bodyLines(frame)];
  const text = lines
    .map((line) => redactText(line.slice(0, LINE_MAX)))
    .join('\n')
    .slice(0, TEXT_MAX);
  return { frame, text: text.trimEnd() };
}

function headerLine({ name, value }: FrameHeader): string {
  const short = value.slice(0, LINE_MAX);
  const kept = isKnownHeader(name)
    ? short.replace(QUOTED_NAME, '"***"').replace(BARE_NAME, '$1 *** ')
    : REMOVED;
  return `${spelledHeaderName(name)}: ${kept.trim()}`;
}

/** Only descriptions of audio stay, and how a transfer goes (RFC 3515: the status line alone). */
function bodyLines({ headers, body }: MessageFrame): readonly string[] {
  if (body.trim() === '') return [];
  const type =
    headers
      .find(({ name }) => name === 'content-type')
      ?.value.split(';')[0]
      ?.trim() ?? '';
  if (/^application\/sdp$/i.test(type)) return body.slice(0, TEXT_MAX).split(/\r?\n/).map(sdpLine);
  if (/^message\/sipfrag$/i.test(type)) return [body.split(/\r?\n/, 1)[0] ?? ''];
  return [`[${body.length} bytes removed]`];
}

function sdpLine(line: string): string {
  if (SECRET_SDP.test(line)) return `${/^[a-z]=(?:[a-z-]+:)?/.exec(line)?.[0] ?? ''}${REMOVED}`;
  return line.replace(/^o=\S+/, 'o=-');
}
