import { LEAST_INTERVAL_SECONDS } from '../dialog/session-interval.ts';
import type { Refusal } from './guard-answer.ts';
import { topBranch } from './guard-answer.ts';
import type { IngressOptions } from './ingress-options.ts';
import { headerValue, headerValues } from './message-frame.ts';
import type { FrameHeader, MessageFrame } from './message-frame.ts';
import { conflictingHeader, crowdedHeader, missingHeader, readCSeq } from './message-rules.ts';
import { sdpInMultipart } from './multipart-sdp.ts';
import { isRequestUri, repairIpv6Colons, uriScheme } from './start-line.ts';
import type { StartLine } from './start-line.ts';

type Request = Extract<StartLine, { kind: 'request' }>;

/** Methods registered for SIP that this endpoint knows of but does not serve: 405 rather than 501. */
const KNOWN_METHODS: ReadonlySet<string> = new Set(['REGISTER', 'PUBLISH', 'SUBSCRIBE']);
const REPLACES = /^[^;\s]+(?=.*;\s*to-tag\s*=\s*[^;\s]+)(?=.*;\s*from-tag\s*=\s*[^;\s]+).*$/i;
const SDP_ACCEPTED = /(?:^|,)\s*(?:\*\/\*|application\/(?:\*|sdp))\s*(?:;|,|$)/i;

const badRequest = (reason: string, phrase: string): Refusal => ({ status: 400, phrase, reason });

/**
 * The checks of RFC 3261 §8.2 and of the extensions that sip.js leaves out, in the order in which the most
 * basic fault is named first. Undefined means the request may go on.
 */
export function refuseRequest(
  request: Request,
  frame: MessageFrame,
  options: IngressOptions,
): Refusal | undefined {
  return (
    refuseStructure(request, frame, options) ??
    refuseTarget(request, options) ??
    refuseMethod(request, frame.headers, options) ??
    refuseExtensions(request, frame.headers, options) ??
    refuseInterval(request, frame.headers) ??
    refuseInvite(request, frame) ??
    refuseByMethod(request, frame.headers)
  );
}

function refuseStructure(
  request: Request,
  frame: MessageFrame,
  options: IngressOptions,
): Refusal | undefined {
  if (request.version !== '2.0') {
    return { status: 505, phrase: 'Version Not Supported', reason: 'bad-version' };
  }
  if (frame.fault !== undefined) {
    return badRequest(frame.fault, 'Malformed Header Section');
  }
  const missing = missingHeader(frame.headers);
  if (missing !== undefined) {
    return badRequest(`missing-${missing}`, 'Missing Mandatory Header');
  }
  const conflict = conflictingHeader(frame.headers);
  if (conflict !== undefined) {
    return badRequest(`conflicting-${conflict}`, 'Conflicting Headers');
  }
  const crowded = crowdedHeader(frame.headers, options.maxAddressValues);
  if (crowded !== undefined) {
    return badRequest(`too-many-${crowded}-values`, 'Too Many Header Values');
  }
  return refuseFields(request, frame.headers);
}

function refuseFields(request: Request, headers: readonly FrameHeader[]): Refusal | undefined {
  const cseq = readCSeq(headerValue(headers, 'cseq'));
  if (cseq === undefined || cseq.method !== request.method) {
    return badRequest('bad-cseq', 'Bad CSeq');
  }
  const maxForwards = headerValue(headers, 'max-forwards');
  if (maxForwards !== undefined && (!/^\d{1,6}$/.test(maxForwards) || Number(maxForwards) > 255)) {
    return badRequest('bad-max-forwards', 'Bad Max-Forwards');
  }
  const branch = topBranch(headers);
  if (branch?.toLowerCase() === 'z9hg4bk') {
    return badRequest('bad-branch', 'Bad Via Branch');
  }
  if (!/;[ \t]*tag[ \t]*=/i.test(headerValue(headers, 'from') ?? '')) {
    return badRequest('missing-from-tag', 'Missing From Tag');
  }
  return undefined;
}

function refuseTarget({ uri }: Request, options: IngressOptions): Refusal | undefined {
  const scheme = uriScheme(uri);
  if (scheme === 'sip' || scheme === 'sips') {
    return isRequestUri(repairIpv6Colons(uri)) ? undefined : badRequest('bad-request-uri', 'Bad Request-URI');
  }
  if (scheme === undefined || /\s/.test(uri)) {
    return badRequest('bad-request-uri', 'Bad Request-URI');
  }
  if (scheme === 'tel' && options.ownUri() !== undefined) {
    return undefined;
  }
  return { status: 416, phrase: 'Unsupported URI Scheme', reason: 'unknown-uri-scheme' };
}

function refuseMethod(
  { method }: Request,
  headers: readonly FrameHeader[],
  options: IngressOptions,
): Refusal | undefined {
  const allow = [`Allow: ${options.allowedMethods.join(', ')}`];
  if (!options.allowedMethods.includes(method)) {
    return KNOWN_METHODS.has(method)
      ? { status: 405, phrase: 'Method Not Allowed', reason: 'method-not-allowed', headers: allow }
      : { status: 501, phrase: 'Not Implemented', reason: 'unknown-method', headers: allow };
  }
  const inDialog = /;[ \t]*tag[ \t]*=/i.test(headerValue(headers, 'to') ?? '');
  if ((method === 'PRACK' || method === 'UPDATE') && !inDialog) {
    return { status: 481, phrase: 'Call/Transaction Does Not Exist', reason: 'outside-call' };
  }
  return undefined;
}

function refuseExtensions(
  { method }: Request,
  headers: readonly FrameHeader[],
  options: IngressOptions,
): Refusal | undefined {
  if (method === 'CANCEL') {
    return undefined;
  }
  const required = headerValues(headers, 'require').flatMap((value) => value.split(','));
  const unsupported = required
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '' && !options.supportedExtensions.includes(tag.toLowerCase()));
  if (unsupported.length === 0) {
    return undefined;
  }
  const headers420 = [`Unsupported: ${unsupported.join(', ')}`];
  return { status: 420, phrase: 'Bad Extension', reason: 'unsupported-extension', headers: headers420 };
}

/** A session timer below our least is refused, where the caller knows timers (RFC 4028 §9). */
function refuseInterval({ method }: Request, headers: readonly FrameHeader[]): Refusal | undefined {
  const seconds = Number(/^(\d+)/.exec(headerValue(headers, 'session-expires') ?? '')?.[1]);
  const timed = method === 'INVITE' || method === 'UPDATE';
  const tags = ['supported', 'require'].flatMap((name) => headerValues(headers, name)).join(',');
  if (!timed || !(seconds < LEAST_INTERVAL_SECONDS) || !/(?:^|,)\s*timer\s*(?:,|$)/i.test(tags)) {
    return undefined;
  }
  const minSe = [`Min-SE: ${LEAST_INTERVAL_SECONDS}`];
  return { status: 422, phrase: 'Session Interval Too Small', reason: 'interval-too-small', headers: minSe };
}

function refuseInvite({ method }: Request, frame: MessageFrame): Refusal | undefined {
  const replaces = headerValue(frame.headers, 'replaces');
  if (replaces !== undefined && (method !== 'INVITE' || !REPLACES.test(replaces))) {
    return badRequest('bad-replaces', 'Bad Replaces');
  }
  if (method !== 'INVITE') {
    return undefined;
  }
  const type = headerValue(frame.headers, 'content-type') ?? 'application/sdp';
  const plain = /^application\s*\/\s*sdp\s*(?:;|$)/i.test(type);
  if (frame.body !== '' && !plain && sdpInMultipart(frame.headers, frame.body) === undefined) {
    const accept = ['Accept: application/sdp, multipart/mixed'];
    return { status: 415, phrase: 'Unsupported Media Type', reason: 'unsupported-body', headers: accept };
  }
  const accept = headerValues(frame.headers, 'accept').join(',');
  if (accept !== '' && !SDP_ACCEPTED.test(accept)) {
    return { status: 406, phrase: 'Not Acceptable', reason: 'sdp-not-accepted' };
  }
  return undefined;
}

function refuseByMethod({ method }: Request, headers: readonly FrameHeader[]): Refusal | undefined {
  if (method === 'NOTIFY' && !headerValue(headers, 'event')) {
    return { status: 489, phrase: 'Bad Event', reason: 'missing-event' };
  }
  if (method === 'REFER' && !headerValue(headers, 'refer-to')) {
    return badRequest('missing-refer-to', 'Missing Refer-To');
  }
  return undefined;
}
