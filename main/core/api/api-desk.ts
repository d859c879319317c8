import type { Snapshot } from '#shared/domain/snapshot.ts';
import type { EventStream } from '../events/event-stream.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Timer } from '../ports/timer.ts';
import type { ApiHandlers } from './api-caller.ts';
import type { ClientBook } from './client-book.ts';
import type { PairingDesk } from './pairing-desk.ts';
import type { RateLimit } from './rate-limit.ts';

/** What every connection stands on. */
export interface ApiDesk {
  readonly book: ClientBook;
  readonly pairing: PairingDesk;
  readonly stream: EventStream;
  readonly snapshot: () => Snapshot;
  readonly handlers: ApiHandlers;
  /** Whether an administrator keeps numbers from everybody here, whatever permissions the agent grants. */
  readonly hidesNumbers: () => boolean;
  /** The OpenRPC document. */
  readonly document: () => Readonly<Record<string, unknown>>;
  /** How fast a client may ask, over all its connections. */
  readonly limitOf: (clientId: string) => RateLimit;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly logger: Logger;
}

/** The other end of a connection. */
export interface ApiPeer {
  /** As the browser says; missing for a program. */
  readonly origin: string | undefined;
  send(text: string): void;
  /** Ends the connection; a peer that is gone already is no error. */
  close(why: 'not-signed-in' | 'revoked'): void;
}
