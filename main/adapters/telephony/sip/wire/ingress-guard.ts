import { withBranch } from './branch-repair.ts';
import { buildAnswer, hasUsableVia, topBranch } from './guard-answer.ts';
import type { Refusal } from './guard-answer.ts';
import { ONE_VALUE_HEADERS, spelledHeaderName } from './header-names.ts';
import { repairHeaders } from './header-repairs.ts';
import { DEFAULT_INGRESS_OPTIONS } from './ingress-options.ts';
import type { IngressOptions } from './ingress-options.ts';
import { cutFrame, headerValue } from './message-frame.ts';
import type { FrameHeader, MessageFrame } from './message-frame.ts';
import { frameBody, readCSeq } from './message-rules.ts';
import { withSdpAlone } from './multipart-sdp.ts';
import { isParsed, parserReadsHeader, parserReadsStartLine } from './parser-grammar.ts';
import { RateCap } from './rate-cap.ts';
import type { RepairMemory } from './repair-memory.ts';
import { refuseRequest } from './request-rules.ts';
import { refuseResponse } from './response-rules.ts';
import { readStartLine, repairIpv6Colons, uriScheme } from './start-line.ts';
import type { StartLine } from './start-line.ts';

/**
 * What becomes of a frame:
 * - `pass`: hand `message`, repaired, to sip.js;
 * - `answer`: send `response` back, sip.js never sees the request;
 * - `drop`: nobody can be answered (a response, an ACK, no usable Via);
 * - `keepalive`: a ping of RFC 5626 §4.4.1, with the pong to send if one is due.
 */
export type IngressVerdict =
  | { readonly kind: 'pass'; readonly message: string }
  | { readonly kind: 'answer'; readonly response: string; readonly reason: string }
  | { readonly kind: 'drop'; readonly reason: string }
  | { readonly kind: 'keepalive'; readonly reply?: string };

const TOO_LARGE: Refusal = { status: 513, phrase: 'Message Too Large', reason: 'too-long' };

type Request = Extract<StartLine, { kind: 'request' }>;
type Response = Extract<StartLine, { kind: 'response' }>;

/**
 * Stands before sip.js, which throws on some malformed messages, drops others unanswered and spends seconds
 * on a few. Every frame gets one verdict in bounded time and nothing is thrown. Sizes and rates are capped;
 * what is legal but not understood by sip.js is repaired; what is illegal is answered as RFC 3261 says.
 */
export class IngressGuard {
  readonly #options: IngressOptions;
  readonly #memory: RepairMemory;
  readonly #frames: RateCap;
  readonly #calls: RateCap;
  readonly #burst: RateCap;

  constructor(memory: RepairMemory, options: Partial<IngressOptions> = {}) {
    this.#options = { ...DEFAULT_INGRESS_OPTIONS, ...options };
    this.#memory = memory;
    const { now, maxBurstPerSecond, maxCallsPerSecond, maxFramesPerSecond } = this.#options;
    this.#burst = new RateCap({ perSecond: maxBurstPerSecond, now });
    this.#frames = new RateCap({ perSecond: maxFramesPerSecond, now });
    this.#calls = new RateCap({ perSecond: maxCallsPerSecond, now });
  }

  /** Judges one frame. `latin1` is for a frame that was not UTF-8: one character per byte. */
  inspect(text: string, encoding: 'utf8' | 'latin1' = 'utf8'): IngressVerdict {
    if (/^[\r\n]*$/.test(text)) {
      return text === '\r\n\r\n' ? { kind: 'keepalive', reply: '\r\n' } : { kind: 'keepalive' };
    }
    if (!this.#burst.allow()) {
      return { kind: 'drop', reason: 'flood' };
    }
    const tooLong = text.length > this.#options.maxMessageLength;
    const frame = cutFrame(tooLong ? text.slice(0, this.#options.maxMessageLength) : text, this.#options);
    const start = readStartLine(frame.startLine);
    if (start.kind === 'response') {
      return tooLong ? { kind: 'drop', reason: 'too-long' } : this.#inspectResponse(start, frame, encoding);
    }
    if (!hasUsableVia(frame.headers)) {
      return { kind: 'drop', reason: 'no-usable-via' };
    }
    if (start.kind === 'malformed') {
      return refused(frame, { status: 400, phrase: 'Bad Request Line', reason: 'bad-start-line' });
    }
    return tooLong ? refused(frame, TOO_LARGE) : this.#inspectRequest(start, frame, encoding);
  }

  #refuseFlood({ method }: Request, frame: MessageFrame): Refusal | undefined {
    const withinRate = this.#frames.allow();
    const newCall = method === 'INVITE' && !/;[ \t]*tag[ \t]*=/i.test(headerValue(frame.headers, 'to') ?? '');
    const callAllowed = !newCall || this.#calls.allow();
    const dispensable = method !== 'BYE' && method !== 'CANCEL' && method !== 'ACK';
    if (callAllowed && (withinRate || !dispensable)) {
      return undefined;
    }
    const headers = ['Retry-After: 5'];
    return { status: 503, phrase: 'Service Unavailable', reason: 'flood', headers };
  }

  #inspectRequest(request: Request, frame: MessageFrame, encoding: 'utf8' | 'latin1'): IngressVerdict {
    const refusal = this.#refuseFlood(request, frame) ?? refuseRequest(request, frame, this.#options);
    if (refusal !== undefined) {
      return refused(frame, refusal);
    }
    const body = frameBody(frame, encoding);
    if (body.kind === 'fault') {
      return refused(frame, { status: 400, phrase: 'Bad Content-Length', reason: body.reason });
    }
    const headers = this.#repaired(frame, request.method, false);
    const startLine = `${request.method} ${this.#target(request.uri)} SIP/2.0`;
    const unreadable = this.#unreadablePart(startLine, headers);
    if (unreadable !== undefined) {
      return refused(frame, { status: 400, phrase: 'Malformed Message', reason: `bad-${unreadable}` });
    }
    this.#rememberRepairs(frame.headers, headers, request.method);
    return { kind: 'pass', message: writeMessage(startLine, headers, body.body) };
  }

  #inspectResponse(response: Response, frame: MessageFrame, encoding: 'utf8' | 'latin1'): IngressVerdict {
    const reason = refuseResponse(response, frame, this.#options);
    if (reason !== undefined) {
      return { kind: 'drop', reason };
    }
    const body = frameBody(frame, encoding);
    if (body.kind === 'fault') {
      return { kind: 'drop', reason: body.reason };
    }
    const method = readCSeq(headerValue(frame.headers, 'cseq'))?.method ?? '';
    const repaired = this.#repaired(frame, method, true);
    const others = (header: FrameHeader): boolean => method !== 'REGISTER' || header.name !== 'contact';
    const headers = repaired.filter((header) => others(header) || parserReadsHeader('contact', header.value));
    const startLine = `SIP/2.0 ${response.status} ${response.reason}`;
    const unreadable = this.#unreadablePart(startLine, headers);
    return unreadable === undefined
      ? { kind: 'pass', message: writeMessage(startLine, headers, body.body) }
      : { kind: 'drop', reason: `bad-${unreadable}` };
  }

  #repaired(frame: MessageFrame, method: string, response: boolean): readonly FrameHeader[] {
    const headers = withoutRepeats(frame.headers);
    const realm = this.#options.ownRealm();
    return repairHeaders(response ? headers : withBranch(headers), { method, response, realm });
  }

  #target(uri: string): string {
    return uriScheme(uri) === 'tel' ? (this.#options.ownUri() ?? uri) : repairIpv6Colons(uri);
  }

  #unreadablePart(startLine: string, headers: readonly FrameHeader[]): string | undefined {
    const firstVia = headers.find(({ name }) => name === 'via');
    const parsed = headers.filter(
      (header) => isParsed(header.name) && (header.name !== 'via' || header === firstVia),
    );
    const length = parsed.reduce((sum, { value }) => sum + value.length, startLine.length);
    if (length > this.#options.maxParsedLength) {
      return 'length';
    }
    if (!parserReadsStartLine(startLine)) {
      return 'start-line';
    }
    return parsed.find(({ name, value }) => !parserReadsHeader(name, value))?.name;
  }

  #rememberRepairs(before: readonly FrameHeader[], after: readonly FrameHeader[], method: string): void {
    const branch = topBranch(after);
    const via = repairOf('via', before, after);
    const from = repairOf('from', before, after);
    const to = repairOf('to', before, after);
    if (branch !== undefined && (via ?? from ?? to) !== undefined) {
      this.#memory.remember(branch, method, { via, from, to });
    }
  }
}

function refused(frame: MessageFrame, refusal: Refusal): IngressVerdict {
  const { startLine, headers } = frame;
  const unanswerable = /^ACK\s/.test(startLine) || /^SIP\//i.test(startLine);
  return unanswerable
    ? { kind: 'drop', reason: refusal.reason }
    : { kind: 'answer', response: buildAnswer(headers, refusal), reason: refusal.reason };
}

function withoutRepeats(headers: readonly FrameHeader[]): readonly FrameHeader[] {
  const seen = new Set<string>();
  return headers.filter(({ name }) => {
    const repeat = ONE_VALUE_HEADERS.has(name) && seen.has(name);
    seen.add(name);
    return !repeat;
  });
}

function repairOf(name: string, before: readonly FrameHeader[], after: readonly FrameHeader[]) {
  const original = headerValue(before, name) ?? '';
  const repaired = headerValue(after, name) ?? '';
  return original === repaired ? undefined : { original, repaired };
}

function writeMessage(startLine: string, received: readonly FrameHeader[], whole: string): string {
  const { headers, body } = withSdpAlone(received, whole);
  let text = `${startLine}\r\n`;
  for (const { name, value } of headers) {
    if (name !== 'content-length') {
      text += `${spelledHeaderName(name)}: ${value}\r\n`;
    }
  }
  return `${text}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
