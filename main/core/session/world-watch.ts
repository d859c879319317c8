import type { Logger } from '../ports/logger.ts';
import type { NetworkEvents } from '../ports/network-events.ts';
import type { PowerEvents } from '../ports/power-events.ts';

export interface WorldWatchOptions {
  readonly power: PowerEvents;
  readonly network: NetworkEvents;
  readonly session: { reconnectNow(): void; rest(): Promise<void> };
  /** The system ends: calls and registrations are to be ended truthfully while there is time. */
  readonly quit: () => void;
  readonly log: Logger;
}

/**
 * What happens around the app means for its lines: wake, unlock, a new address and other name servers each mean that the
 * sockets are not to be trusted any more; before sleep the bindings go. A wake is often told twice and followed by a new
 * address: each replaces the sockets again, because the one before may have been made over the old network.
 */
export function watchWorld({ power, network, session, quit, log }: WorldWatchOptions): () => void {
  const renew = (reason: string): void => {
    log.info('session.renew', { reason });
    session.reconnectNow();
  };
  const stopNetwork = network.onChange(renew);
  const stopPower = power.on((event) => {
    switch (event) {
      case 'suspend':
        void session.rest();
        break;
      case 'resume':
      case 'unlock':
        renew(event);
        break;
      case 'shutdown':
        quit();
        break;
      case 'lock':
        break;
    }
  });
  return () => {
    stopNetwork();
    stopPower();
  };
}
