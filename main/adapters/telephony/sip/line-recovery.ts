import type { MediaGatewayEvent } from '#core/ports/media-gateway.ts';
import { healCall } from './call/call-healing.ts';
import type { CallSurroundings } from './call/call-surroundings.ts';
import type { LineCalls } from './call/line-calls.ts';
import type { MediaHandlers } from './call/media-handlers.ts';
import { MediaWatch } from './call/media-watch.ts';
import type { SipCall } from './call/sip-call.ts';
import { warmUpOnce } from './call/warm-up.ts';
import { RingingWatch } from './dialog/ringing-watch.ts';
import { lineDomain } from './identity/line-address.ts';
import { recoverCalls } from './registration/signalling-recovery.ts';
import type { SipConnectorOptions } from './sip-connector-options.ts';
import type { LineUserAgent } from './user-agent-factory.ts';

export interface LineRecoveryOptions {
  readonly connector: Pick<SipConnectorOptions, 'line' | 'timer' | 'media'>;
  readonly agent: LineUserAgent;
  readonly around: CallSurroundings;
  readonly calls: LineCalls;
  readonly handlers: MediaHandlers;
}

/** What the calls of a line go through when the socket or the media page is lost and comes back. */
export class LineRecovery {
  readonly #options: LineRecoveryOptions;
  readonly #ringing: RingingWatch;
  readonly #mediaWatch: MediaWatch;

  constructor(options: LineRecoveryOptions) {
    const { around, calls, handlers } = options;
    this.#options = options;
    this.#ringing = new RingingWatch(around);
    this.#mediaWatch = new MediaWatch({
      calls: () => calls.all,
      handlers,
      heal: (call) => this.#heal(call),
    });
  }

  media(event: MediaGatewayEvent): void {
    this.#mediaWatch.handle(event);
  }

  socketLost(): void {
    this.#ringing.socketLost(this.#options.calls.all);
  }

  /** A new socket stands and the PBX has taken the registration over it. */
  async socketRenewed(): Promise<void> {
    const { calls } = this.#options;
    warmUpOnce();
    this.#ringing.socketRenewed();
    await recoverCalls({ calls: calls.all, owed: calls.owed, heal: (call) => this.#heal(call) });
  }

  forget(call: SipCall): void {
    this.#ringing.forget(call);
  }

  #heal(call: SipCall): Promise<boolean> {
    const { connector, agent, around, handlers } = this.#options;
    const { line, timer, media } = connector;
    return healCall(call, {
      userAgent: agent.userAgent,
      handlers,
      timer,
      domain: lineDomain(line),
      user: line.user,
      withinMs: around.policy.reInviteWithinMs,
      isPossible: () => media.isReady && agent.transport.isConnected(),
    });
  }
}
