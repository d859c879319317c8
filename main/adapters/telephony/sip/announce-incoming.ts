import type { IncomingCall } from '#core/ports/telephony-connector.ts';
import type { EventOutlet } from './event-outlet.ts';
import { wireTime } from './wire-time.ts';

/** Tells that a call came in, with the moments its figures are made from. */
export function announceIncoming(outlet: EventOutlet, call: IncomingCall): void {
  const { callId, receivedAt } = call;
  outlet.emit({ type: 'incoming', ...call });
  outlet.emit({ type: 'mark', callId, mark: 'invite-received', at: receivedAt });
  outlet.emit({ type: 'mark', callId, mark: 'incoming-raised', at: wireTime() });
}
