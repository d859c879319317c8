import type { Reachability } from '#shared/domain/reachability.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Timer } from '#core/ports/timer.ts';
import type { LineServers } from './line-servers.ts';
import type { SipPolicy } from '../sip-policy.ts';
import type { LineUserAgent } from '../user-agent-factory.ts';

/** How a line was registered over a new connection. */
export interface Renewal {
  readonly sameServer: boolean;
  /** The PBX may still ring a connection of ours that is gone. */
  readonly isDoubtful: boolean;
}

export interface SipRegistrationOptions {
  readonly agent: LineUserAgent;
  /** As the agent wrote it. */
  readonly server: string;
  readonly servers: LineServers;
  readonly instanceId: string;
  readonly policy: SipPolicy;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly random: () => number;
  readonly log: Logger;
  readonly hasCalls: () => boolean;
  readonly hasNetwork: () => boolean;
  /** The agent says that no other telephone uses the address. */
  readonly isOnlyPhone: () => boolean;
  readonly onReachability: (reachability: Reachability) => void;
  /** The PBX took a REGISTER over a new socket: what calls missed meanwhile can be made up for. */
  readonly onRenewed: (how: Renewal) => void;
}
