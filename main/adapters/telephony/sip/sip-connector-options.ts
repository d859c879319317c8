import type { LineSettings } from '#shared/domain/settings.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { IdSource } from '#core/ports/id-source.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { MediaGateway } from '#core/ports/media-gateway.ts';
import type { Timer } from '#core/ports/timer.ts';
import type { DnsQueries } from './registration/server-lookup.ts';
import type { SipPolicy } from './sip-policy.ts';
import type { ProxyLookup } from './wire/transport-options.ts';
import type { WireTrace } from './wire/wire-trace.ts';

export interface SipConnectorOptions {
  readonly line: LineSettings;
  readonly password: string;
  readonly media: MediaGateway;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ids: IdSource;
  readonly log: Logger;
  /** Of the product; sent as `User-Agent: Hookswitch/<version>`. */
  readonly version: string;
  /** UUID of this installation (RFC 5626 §4.1), kept between starts; a fresh one when missing. */
  readonly instanceId?: string;
  readonly policy?: Partial<SipPolicy>;
  /** The name service; this computer's when missing. */
  readonly dns?: DnsQueries;
  /** The proxy towards a server; none when missing. */
  readonly proxyFor?: ProxyLookup;
  /** Whether the computer has an address but its own; assumed when missing. */
  readonly hasNetwork?: () => boolean;
  /** Sees every message of the line's connection. */
  readonly trace?: WireTrace;
  /** From 0 up to, not including, 1. */
  readonly random?: () => number;
}
