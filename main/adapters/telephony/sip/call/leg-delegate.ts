import type { SessionDelegate } from 'sip.js/lib/api/session-delegate.js';
import type { CallSurroundings } from './call-surroundings.ts';
import { endOfBye, endOfCancel, readReason, type LegEnd } from './end-cause.ts';
import type { SipCall } from './sip-call.ts';

export interface LegListener {
  readonly onAck: () => void;
  readonly call: SipCall;
  /** Answers texts that come inside the call, and wishes to connect the agent on. */
  readonly around: Pick<CallSurroundings, 'onMessage' | 'onRefer'>;
  /** Why the other side ends the session; the end itself follows. */
  readonly onEnd: (end: LegEnd) => void;
}

/** What a session does with requests inside it. A REFER is always answered by us: sip.js would follow it unasked. */
export function legDelegate({ call, around, onAck, onEnd }: LegListener): SessionDelegate {
  return {
    onAck,
    onBye: (bye) => {
      onEnd(endOfBye(readReason(bye.request.getHeaders('reason'))));
      void bye.accept();
    },
    onCancel: (cancel) => onEnd(endOfCancel(readReason(cancel.request.getHeaders('reason')))),
    onRefer: (referral) => around.onRefer(call, referral),
    onInfo: (info) => void info.accept(),
    onMessage: around.onMessage,
    onNotify: (notification) => void notification.accept(),
  };
}
