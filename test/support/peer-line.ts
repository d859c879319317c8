import type { SipConnectorOptions } from '#adapters/telephony/sip/sip-connector-options.ts';
import { RandomIds } from '#adapters/system/random-ids.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import type { MediaGateway } from '#core/ports/media-gateway.ts';
import { LineSettings } from '#shared/domain/settings.ts';
import { silentLogger } from './fakes/silent-logger.ts';
import type { SipPeer } from './sip-peer.ts';

/** Options for a line on the in-process peer. */
export function peerLine(
  peer: Pick<SipPeer, 'url'>,
  media: MediaGateway,
  change: Partial<SipConnectorOptions> = {},
): SipConnectorOptions {
  return {
    line: LineSettings.parse({ id: 'peer', label: 'Peer', server: peer.url, user: '1001', country: 'US' }),
    password: 'peerpass',
    media,
    clock: new SystemClock(),
    timer: new SystemTimer(),
    ids: new RandomIds(),
    log: silentLogger,
    version: '0.0.0-test',
    ...change,
  };
}
