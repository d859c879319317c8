import type { ConnectorMark } from '#core/ports/telephony-connector.ts';
import type { TransportOptions } from '../wire/transport-options.ts';
import type { WireTrace } from '../wire/wire-trace.ts';
import { wireTime } from './wire-time.ts';

const CALL_ID = /^(?:Call-ID|i)[ \t]*:[ \t]*(\S+)/im;
const TO_INVITE = /^CSeq[ \t]*:[ \t]*\d+ INVITE/im;
const REMEMBERED = 50;

/** A moment of a call that a frame on the socket made. */
export interface FrameMark {
  readonly mark: ConnectorMark;
  readonly at: number;
}

/** What frames told of a call up to now; `receivedAt` is when its INVITE came. */
export interface RingFrames {
  readonly receivedAt: number;
  readonly marks: readonly FrameMark[];
}

/**
 * Reads the few frames that figures and timelines are made of: INVITEs that come, 180s and 200s to them that go. The
 * library may send 180 before it raises the call: what is told before that is kept for it.
 */
export class FrameMarks {
  readonly #onSent: (sipCallId: string, mark: FrameMark) => void;
  readonly #rings = new Map<string, RingFrames>();

  constructor(onSent: (sipCallId: string, mark: FrameMark) => void) {
    this.#onSent = onSent;
  }

  frameIn(text: string, at: number): void {
    if (!text.startsWith('INVITE ')) return;
    const sipCallId = CALL_ID.exec(text)?.[1];
    if (sipCallId === undefined || this.#rings.has(sipCallId)) return;
    this.#rings.set(sipCallId, { receivedAt: at, marks: [{ mark: 'invite-received', at }] });
    if (this.#rings.size > REMEMBERED) this.#rings.delete(this.#rings.keys().next().value ?? '');
  }

  frameOut(text: string, at: number): void {
    const isRinging = text.startsWith('SIP/2.0 180');
    if ((!isRinging && !text.startsWith('SIP/2.0 200')) || !TO_INVITE.test(text)) return;
    const sipCallId = CALL_ID.exec(text)?.[1];
    if (sipCallId === undefined) return;
    const sent: FrameMark = { mark: isRinging ? 'ringing-sent' : 'answer-sent', at };
    const ring = this.#rings.get(sipCallId);
    if (ring === undefined) this.#onSent(sipCallId, sent);
    else this.#rings.set(sipCallId, { ...ring, marks: [...ring.marks, sent] });
  }

  /** What is known of the call that is raised now; what comes later is told at once. */
  takeRing(sipCallId: string): RingFrames {
    const at = wireTime();
    const ring = this.#rings.get(sipCallId) ?? { receivedAt: at, marks: [{ mark: 'invite-received', at }] };
    this.#rings.delete(sipCallId);
    return { ...ring, marks: [...ring.marks, { mark: 'incoming-raised', at }] };
  }
}

/** Shows all frames to the marks and the trace, and what comes in to the line's reachability too. */
export function framesSeenBy(
  marks: FrameMarks,
  reach: () => { frameIn(text: string, at: number): void },
  trace: WireTrace | undefined,
): Required<Pick<TransportOptions, 'onFrameIn' | 'onFrameOut'>> {
  return {
    onFrameIn: (text, at) => {
      marks.frameIn(text, at);
      reach().frameIn(text, at);
      trace?.frame('in', text, at);
    },
    onFrameOut: (text, at) => {
      marks.frameOut(text, at);
      trace?.frame('out', text, at);
    },
  };
}
