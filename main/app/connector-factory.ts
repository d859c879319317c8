import { app } from 'electron';

import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import type { ConnectorFactory } from '#core/ports/connector-factory.ts';
import type { MediaGateway } from '#core/ports/media-gateway.ts';
import type { NetworkEvents } from '#core/ports/network-events.ts';
import { installationId } from '#platform/installation-id.ts';

import type { Base } from './compose-base.ts';
import { proxyTowards } from './proxy-towards.ts';

/** Makes the connector of a line: SIP for all that there are. */
export function connectorFactory(
  { clock, timer, ids, log, paths, ladders }: Base,
  media: MediaGateway,
  network: NetworkEvents,
): ConnectorFactory {
  const instanceId = installationId(paths.profile, () => ids.uuid());
  const version = app.getVersion();
  return {
    create: (line, password) =>
      new SipConnector({
        line,
        password,
        media,
        clock,
        timer,
        ids,
        log: log.child({ part: 'sip', line: line.id }),
        version,
        instanceId,
        proxyFor: proxyTowards,
        trace: ladders,
        hasNetwork: () => network.isOnline,
      }),
  };
}
