import { healCall } from './call-healing.ts';
import { lineDomain } from './line-address.ts';
import type { MediaHandlers } from './media-handlers.ts';
import type { SipCall } from './sip-call.ts';
import type { SipConnectorOptions } from './sip-connector-options.ts';
import type { SipPolicy } from './sip-policy.ts';
import type { LineUserAgent } from './user-agent-factory.ts';

/** Gives calls of one line their audio back; see `healCall`. */
export function lineHealer(
  { line, timer, media }: SipConnectorOptions,
  agent: LineUserAgent,
  handlers: MediaHandlers,
  policy: SipPolicy,
): (call: SipCall) => Promise<boolean> {
  return (call) =>
    healCall(call, {
      userAgent: agent.userAgent,
      handlers,
      timer,
      domain: lineDomain(line),
      user: line.user,
      withinMs: policy.reInviteWithinMs,
      isPossible: () => media.isReady && agent.transport.isConnected(),
    });
}
