import type { Message } from 'sip.js/lib/api/message.js';
import type { Referral } from 'sip.js/lib/api/referral.js';
import type { Logger } from '#core/ports/logger.ts';
import type { MediaGateway } from '#core/ports/media-gateway.ts';
import type { ConnectorEvent } from '#core/ports/telephony-connector.ts';
import type { Timer } from '#core/ports/timer.ts';
import type { SipConnectorOptions } from '../sip-connector-options.ts';
import type { SipCall } from './sip-call.ts';
import type { WireTrace } from '../wire/wire-trace.ts';
import { DEFAULT_SIP_POLICY, type SipPolicy } from '../sip-policy.ts';

/** What every call of a line shares. */
export interface CallSurroundings {
  readonly gateway: MediaGateway;
  readonly timer: Timer;
  readonly policy: SipPolicy;
  readonly log: Logger;
  readonly random: () => number;
  readonly trace?: WireTrace | undefined;
  /** Whether the socket stands, so that a message can be sent. */
  readonly isConnected: () => boolean;
  readonly emit: (event: ConnectorEvent) => void;
  /** A text that came inside a call. */
  readonly onMessage: (message: Message) => void;
  /** The other side of a call wants to connect the agent on. */
  readonly onRefer: (call: SipCall, referral: Referral) => void;
}

/** From what a connector is made with; the policy with its defaults. */
export function surroundingsOf(
  { media, timer, log, policy, trace, random = Math.random }: SipConnectorOptions,
  line: Pick<CallSurroundings, 'isConnected' | 'emit' | 'onMessage' | 'onRefer'>,
): CallSurroundings {
  return { gateway: media, timer, policy: { ...DEFAULT_SIP_POLICY, ...policy }, log, random, trace, ...line };
}
