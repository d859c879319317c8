const CALL_ID = /^(?:Call-ID|i)[ \t]*:[ \t]*(\S+)/im;
const TO_INVITE = /^CSeq[ \t]*:[ \t]*\d+ INVITE/im;
const REMEMBERED = 50;

/** When the frames of a call that rings here were on the socket: its INVITE came, our 180 went. */
export interface RingFrames {
  readonly inviteAt?: number;
  readonly ringingAt?: number;
}

/** Reads the few frames that figures and timelines are made of: INVITEs that come, 180s and 200s to them that go. */
export class FrameMarks {
  readonly #onAnswerSent: (sipCallId: string, at: number) => void;
  readonly #rings = new Map<string, RingFrames>();

  constructor(onAnswerSent: (sipCallId: string, at: number) => void) {
    this.#onAnswerSent = onAnswerSent;
  }

  frameIn(text: string, at: number): void {
    if (!text.startsWith('INVITE ')) return;
    const sipCallId = CALL_ID.exec(text)?.[1];
    if (sipCallId === undefined || this.#rings.has(sipCallId)) return;
    this.#rings.set(sipCallId, { inviteAt: at });
    if (this.#rings.size > REMEMBERED) this.#rings.delete(this.#rings.keys().next().value ?? '');
  }

  frameOut(text: string, at: number): void {
    const status = text.slice(0, 11);
    if ((status !== 'SIP/2.0 180' && status !== 'SIP/2.0 200') || !TO_INVITE.test(text)) return;
    const sipCallId = CALL_ID.exec(text)?.[1];
    if (sipCallId === undefined) return;
    if (status === 'SIP/2.0 200') this.#onAnswerSent(sipCallId, at);
    else this.#rings.set(sipCallId, { ...this.#rings.get(sipCallId), ringingAt: at });
  }

  /** What is known of this call's ring, once. The library sends 180 before it raises the call. */
  takeRing(sipCallId: string): RingFrames {
    const ring = this.#rings.get(sipCallId) ?? {};
    this.#rings.delete(sipCallId);
    return ring;
  }
}
