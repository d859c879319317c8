import type { Message } from 'sip.js/lib/api/message.js';
import type { SessionDelegate } from 'sip.js/lib/api/session-delegate.js';
import { endOfBye, endOfCancel, readReason, type LegEnd } from './end-cause.ts';

export interface LegListener {
  readonly onAck: () => void;
  /** Answers a text that came inside the call. */
  readonly onMessage: (message: Message) => void;
  /** Why the other side ends the session; the end itself follows. */
  readonly onEnd: (end: LegEnd) => void;
}

/** What a session does with requests inside it. A REFER is refused: sip.js would follow it unasked. */
export function legDelegate({ onAck, onEnd, onMessage }: LegListener): SessionDelegate {
  return {
    onAck,
    onBye: (bye) => {
      onEnd(endOfBye(readReason(bye.request.getHeaders('reason'))));
      void bye.accept();
    },
    onCancel: (cancel) => onEnd(endOfCancel(readReason(cancel.request.getHeaders('reason')))),
    onRefer: (referral) => void referral.reject({ statusCode: 603 }),
    onInfo: (info) => void info.accept(),
    onMessage,
    onNotify: (notification) => void notification.accept(),
  };
}
