import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { ALLOWED_ON_EGRESS, HEADER_METHODS, ONCE_ON_EGRESS } from './egress-headers.ts';
import { topBranch } from './guard-answer.ts';
import { spelledHeaderName } from './header-names.ts';
import { hasControlCharacter } from './header-safety.ts';
import { headerValue } from './message-frame.ts';
import type { FrameHeader } from './message-frame.ts';
import { readCSeq } from './message-rules.ts';
import type { HeaderRepair, RepairMemory } from './repair-memory.ts';
import { readStartLine, uriScheme } from './start-line.ts';
import type { StartLine } from './start-line.ts';

/** Why a message was not sent: its text does not have the structure a message of ours has. */
export type EgressProblem =
  | 'control-character'
  | 'malformed-line'
  | 'bad-start-line'
  | 'bad-request-uri'
  | 'unknown-header'
  | 'repeated-header'
  | 'misplaced-header'
  | 'missing-header'
  | 'bad-cseq'
  | 'bad-address'
  | 'bad-content-length';

const LINE = /^([A-Za-z0-9-]+):[ \t]?(.*)$/;
const PARAMETER = `;[A-Za-z0-9\\-.!%*_+~]+(?:=(?:[A-Za-z0-9\\-.!%*_+~:@/\\[\\]]*|"(?:[^"\\\\]|\\\\.)*"))?`;
const ADDRESS = new RegExp(`^(?:"(?:[^"\\\\]|\\\\.)*" ?)?<[^<>\\s"]+>(?:${PARAMETER})*$`);
const BARE_REFER_TO = /^sips?:[^\s<>",?]+$/i;
const REQUIRED = ['from', 'to', 'call-id', 'cseq', 'via', 'content-length'] as const;
const ADDRESS_HEADERS: ReadonlySet<string> = new Set(['from', 'to', 'contact', 'refer-to', 'referred-by']);

/**
 * Reads every outgoing message again, as its receiver will, before it reaches the socket. sip.js writes free
 * text (names, extra headers, targets) raw, so one line break or quote in it would forge headers or the caller;
 * such a message is refused here. Responses get back the Via, From and To their sender wrote.
 */
export class EgressGuard {
  readonly #memory: RepairMemory;
  readonly #allowed: ReadonlySet<string>;

  /** `extraHeaders`: lower-case names of headers the product sends beyond those of sip.js. */
  constructor(memory: RepairMemory, extraHeaders: readonly string[] = []) {
    this.#memory = memory;
    this.#allowed = new Set([...ALLOWED_ON_EGRESS, ...extraHeaders]);
  }

  /** The text to put on the wire, or why there is none. */
  inspect(text: string): Result<string, EgressProblem> {
    if (/^[\r\n]*$/.test(text)) {
      return ok(text);
    }
    const headEnd = text.indexOf('\r\n\r\n');
    const head = headEnd < 0 ? text : text.slice(0, headEnd);
    const body = headEnd < 0 ? '' : text.slice(headEnd + 4);
    const [first = '', ...lines] = head.split('\r\n');
    const headers = readLines(lines);
    if (typeof headers === 'string' || hasControlCharacter(first)) {
      return fail(typeof headers === 'string' ? headers : 'control-character');
    }
    const start = readStartLine(first);
    const problem =
      startProblem(start, headers) ??
      this.#headerProblem(start, headers) ??
      contentProblem(start, headers, body);
    if (problem !== undefined) {
      return fail(problem);
    }
    return ok(start.kind === 'response' ? this.#restored(first, headers, body) : text);
  }

  #headerProblem(start: StartLine, headers: readonly FrameHeader[]): EgressProblem | undefined {
    const method = start.kind === 'request' ? start.method : undefined;
    const counts = new Map<string, number>();
    for (const header of headers) {
      const { name } = header;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      if (!this.#allowed.has(name)) {
        return 'unknown-header';
      }
      const isOnce = ONCE_ON_EGRESS.has(name) || (name === 'via' && method !== undefined);
      if (count > 1 && isOnce && !isRemoval(header, method)) {
        return 'repeated-header';
      }
      if (isMisplaced(name, method, counts.has('via'))) {
        return 'misplaced-header';
      }
    }
    return REQUIRED.some((name) => !counts.has(name)) ? 'missing-header' : undefined;
  }

  #restored(first: string, headers: readonly FrameHeader[], body: string): string {
    const method = readCSeq(headerValue(headers, 'cseq'))?.method ?? '';
    const repairs = this.#memory.recall(topBranch(headers) ?? '', method);
    const restored = headers.map(({ name, value }) => {
      const repair = name === 'from' || name === 'to' || name === 'via' ? repairs?.[name] : undefined;
      return `${spelledHeaderName(name)}: ${originalText(value, repair)}\r\n`;
    });
    return `${first}\r\n${restored.join('')}\r\n${body}`;
  }
}

/** Another contact of a REGISTER may take a binding away, and never make one. */
function isRemoval({ name, value }: FrameHeader, method: string | undefined): boolean {
  return name === 'contact' && method === 'REGISTER' && /^<[^<>]*>;expires=0$/.test(value);
}

function isForgedAddress({ name, value }: FrameHeader): boolean {
  if (!ADDRESS_HEADERS.has(name) || ADDRESS.test(value)) {
    return false;
  }
  const bare = name === 'refer-to' && BARE_REFER_TO.test(value);
  const everyContact = name === 'contact' && value === '*';
  return !bare && !everyContact;
}

/** sip.js writes Route lines, in requests only, then Via, then all else; what stands elsewhere is forged. */
function isMisplaced(name: string, method: string | undefined, viaSeen: boolean): boolean {
  if (name === 'route') {
    return viaSeen || method === undefined;
  }
  return !viaSeen || (method !== undefined && HEADER_METHODS[name]?.includes(method) === false);
}

function originalText(value: string, repair: HeaderRepair | undefined): string {
  return repair !== undefined && value.startsWith(repair.repaired)
    ? repair.original + value.slice(repair.repaired.length)
    : value;
}

function readLines(lines: readonly string[]): FrameHeader[] | EgressProblem {
  const headers: FrameHeader[] = [];
  for (const line of lines) {
    if (hasControlCharacter(line)) {
      return 'control-character';
    }
    const match = LINE.exec(line);
    if (match === null) {
      return 'malformed-line';
    }
    headers.push({ name: (match[1] ?? '').toLowerCase(), value: match[2] ?? '' });
  }
  return headers;
}

function startProblem(start: StartLine, headers: readonly FrameHeader[]): EgressProblem | undefined {
  if (start.kind === 'malformed' || (start.kind === 'request' && start.version !== '2.0')) {
    return 'bad-start-line';
  }
  if (start.kind === 'response') {
    return start.status >= 100 && start.status <= 699 ? undefined : 'bad-start-line';
  }
  return isSendableTarget(start.uri, headers) ? undefined : 'bad-request-uri';
}

/** A target named by a person carries no URI headers; the contact a peer gave us inside a call may. */
function isSendableTarget(uri: string, headers: readonly FrameHeader[]): boolean {
  const inDialog = /;tag=/.test(headerValue(headers, 'to') ?? '');
  const scheme = uriScheme(uri);
  const addressed = scheme === 'sip' || scheme === 'sips';
  return addressed && !/[\s<>"]/.test(uri) && (inDialog || !uri.includes('?'));
}

function contentProblem(
  start: StartLine,
  headers: readonly FrameHeader[],
  body: string,
): EgressProblem | undefined {
  const cseq = readCSeq(headerValue(headers, 'cseq'));
  if (cseq === undefined || (start.kind === 'request' && cseq.method !== start.method)) {
    return 'bad-cseq';
  }
  if (headerValue(headers, 'content-length') !== String(Buffer.byteLength(body))) {
    return 'bad-content-length';
  }
  const forged = start.kind === 'request' && headers.some(isForgedAddress);
  return forged ? 'bad-address' : undefined;
}
