import type { TransportOptions } from './wire/transport-options.ts';

const CALL_ID = /^(?:Call-ID|i)[ \t]*:[ \t]*(\S+)/im;
const REMEMBERED = 50;

/** Reads the few frames that figures are made of: when an INVITE's bytes came, when a 200 to one went out. */
export class FrameMarks {
  readonly #onAnswerSent: (sipCallId: string, at: number) => void;
  readonly #invites = new Map<string, number>();

  constructor(onAnswerSent: (sipCallId: string, at: number) => void) {
    this.#onAnswerSent = onAnswerSent;
  }

  frameIn(text: string, at: number): void {
    if (!text.startsWith('INVITE ')) return;
    const sipCallId = CALL_ID.exec(text)?.[1];
    if (sipCallId === undefined || this.#invites.has(sipCallId)) return;
    this.#invites.set(sipCallId, at);
    if (this.#invites.size > REMEMBERED) this.#invites.delete(this.#invites.keys().next().value ?? '');
  }

  frameOut(text: string, at: number): void {
    if (!text.startsWith('SIP/2.0 200') || !/^CSeq[ \t]*:[ \t]*\d+ INVITE/im.test(text)) return;
    const sipCallId = CALL_ID.exec(text)?.[1];
    if (sipCallId !== undefined) this.#onAnswerSent(sipCallId, at);
  }

  /** When the INVITE of this call came, once. */
  takeInvite(sipCallId: string): number | undefined {
    const at = this.#invites.get(sipCallId);
    this.#invites.delete(sipCallId);
    return at;
  }
}

/** Shows all frames to the marks, and what comes in to the line's reachability too. */
export function framesSeenBy(
  marks: FrameMarks,
  reach: () => { frameIn(text: string, at: number): void },
): Required<Pick<TransportOptions, 'onFrameIn' | 'onFrameOut'>> {
  return {
    onFrameIn: (text, at) => {
      marks.frameIn(text, at);
      reach().frameIn(text, at);
    },
    onFrameOut: (text, at) => marks.frameOut(text, at),
  };
}
