import { fullHeaderName } from './header-names.ts';

/** One header of a frame: lower-case full name, value unfolded, trimmed and free of control characters. */
export interface FrameHeader {
  readonly name: string;
  readonly value: string;
}

/** A SIP message cut into its parts, nothing judged yet. `fault` names the first thing that was malformed. */
export interface MessageFrame {
  readonly startLine: string;
  readonly headers: readonly FrameHeader[];
  readonly body: string;
  readonly fault: FrameFault | undefined;
}

export type FrameFault =
  | 'too-many-headers'
  | 'header-too-long'
  | 'header-without-colon'
  | 'bare-carriage-return';

export interface FrameLimits {
  readonly maxHeaders: number;
  readonly maxHeaderLength: number;
}

const HEAD_END = /\r?\n\r?\n/;
const CONTROLS = /[^\P{Cc}\t]/gu;
const HEADER_NAME = /^[A-Za-z0-9\-.!%*_+`'~]+$/;

/**
 * Cuts one frame into start line, headers and body (RFC 3261 §7).
 * Takes bare LF line ends, folded lines, spaces before the colon, blank lines in front and a missing end
 * of the head; never throws. After a fault the headers that could be read are still there, for the answer.
 */
export function cutFrame(text: string, limits: FrameLimits): MessageFrame {
  const start = leadingBlankLength(text);
  const message = start === 0 ? text : text.slice(start);
  const end = HEAD_END.exec(message);
  const head = end === null ? message : message.slice(0, end.index);
  const body = end === null ? '' : message.slice(end.index + end[0].length);
  const lines = head.split(/\r?\n/);
  const headers: FrameHeader[] = [];
  const fault = readHeaders(unfold(lines), headers, limits);
  return { startLine: cleaned(lines[0] ?? '').trim(), headers, body, fault };
}

function leadingBlankLength(text: string): number {
  let index = 0;
  while (text[index] === '\r' || text[index] === '\n') {
    index += 1;
  }
  return index;
}

function unfold(lines: readonly string[]): string[] {
  const unfolded: string[][] = [];
  for (const line of lines.slice(1)) {
    const last = unfolded.at(-1);
    if (last !== undefined && (line.startsWith(' ') || line.startsWith('\t'))) {
      last.push(line.trim());
    } else if (line.trim() !== '') {
      unfolded.push([line]);
    }
  }
  return unfolded.map((parts) => parts.join(' '));
}

function readHeaders(
  lines: readonly string[],
  headers: FrameHeader[],
  limits: FrameLimits,
): FrameFault | undefined {
  let fault: FrameFault | undefined;
  for (const line of lines) {
    if (headers.length >= limits.maxHeaders) {
      return 'too-many-headers';
    }
    if (line.length > limits.maxHeaderLength) {
      fault ??= 'header-too-long';
    }
    if (line.includes('\r')) {
      fault ??= 'bare-carriage-return';
    }
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim();
    if (!HEADER_NAME.test(name)) {
      fault ??= 'header-without-colon';
      continue;
    }
    headers.push({
      name: fullHeaderName(name),
      value: cleaned(line.slice(colon + 1, limits.maxHeaderLength)).trim(),
    });
  }
  return fault;
}

function cleaned(text: string): string {
  return text.replace(CONTROLS, ' ');
}

/** The value of the first header of that name. */
export function headerValue(headers: readonly FrameHeader[], name: string): string | undefined {
  return headers.find((header) => header.name === name)?.value;
}

/** The values of all headers of that name, one per header line. */
export function headerValues(headers: readonly FrameHeader[], name: string): readonly string[] {
  return headers.filter((header) => header.name === name).map((header) => header.value);
}
