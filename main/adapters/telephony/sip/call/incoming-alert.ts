import type { IncomingCall } from '#core/ports/telephony-connector.ts';
import type { Headers } from '../identity/sip-address.ts';

export type IncomingAlert = Pick<IncomingCall, 'alertInfo' | 'autoAnswerAfterMs'>;

const MAX_TEXT = 200;
const LONGEST_WAIT_S = 60;
/** How long a phone rings for `Ring Answer` before it answers (Polycom `ringAutoAnswer.timeout`). */
const RING_ANSWER_MS = 2000;
const UNFIT = /[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * How an INVITE asks to be signalled.
 * - `Alert-Info` (RFC 3261 §20.4), in the spellings that phones agree on: `;info=alert-autoanswer` and
 *   `;answer-after=N` (Asterisk, Yealink, Snom), `Auto Answer` and `Ring Answer` (Polycom), `info=intercom`
 * - `Call-Info: <…>;answer-after=N` (Cisco, Yealink, Snom), N in seconds
 */
export function readAlert(headers: Headers): IncomingAlert {
  const alertInfo = textOf(headers.getHeaders('alert-info'));
  const after = answerAfterMs(alertInfo, textOf(headers.getHeaders('call-info')));
  return {
    ...(alertInfo !== '' && { alertInfo }),
    ...(after !== undefined && { autoAnswerAfterMs: after }),
  };
}

function answerAfterMs(alert: string, callInfo: string): number | undefined {
  const seconds = secondsOf(callInfo) ?? secondsOf(alert);
  if (seconds !== undefined) return Math.min(seconds, LONGEST_WAIT_S) * 1000;
  if (/\bring[ _-]?answer\b/i.test(alert)) return RING_ANSWER_MS;
  return /\b(?:alert-)?auto[ _-]?answer\b|;\s*info\s*=\s*"?intercom\b/i.test(alert) ? 0 : undefined;
}

function secondsOf(text: string): number | undefined {
  const digits = /;\s*answer-after\s*=\s*"?(\d{1,4})\b/i.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function textOf(values: readonly string[]): string {
  return values.join(', ').replace(UNFIT, '').trim().slice(0, MAX_TEXT);
}
