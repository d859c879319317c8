import { healCall } from './call/call-healing.ts';
import { lineDomain } from './identity/line-address.ts';
import type { MediaHandlers } from './call/media-handlers.ts';
import type { SipCall } from './call/sip-call.ts';
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
