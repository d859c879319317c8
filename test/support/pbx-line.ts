import { readFileSync } from 'node:fs';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import type { SipConnectorOptions } from '#adapters/telephony/sip/sip-connector-options.ts';
import { RandomIds } from '#adapters/system/random-ids.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import type { MediaGateway } from '#core/ports/media-gateway.ts';
import { LineId } from '#shared/domain/ids.ts';
import { LineSettings, type LineSettingsInput } from '#shared/domain/settings.ts';
import { LAB, labCaFile } from '#test/lab/asterisk.ts';
import { EventLog } from '#test/support/event-log.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

/** A connector of the lab with everything it said. */
export class PbxLine extends EventLog {
  readonly connector: SipConnector;

  constructor(options: SipConnectorOptions) {
    const connector = new SipConnector(options);
    super(connector);
    this.connector = connector;
  }

  async registered(): Promise<this> {
    this.connector.connect();
    await this.next('reachability', ({ reachability }) => reachability.state === 'reachable');
    return this;
  }
}

/** Options for a line of the lab's Asterisk. */
export function labLine(
  media: MediaGateway,
  change: Partial<SipConnectorOptions> & {
    readonly user?: string;
    readonly server?: string;
    readonly settings?: Partial<LineSettingsInput>;
  } = {},
): SipConnectorOptions {
  const { user = '1001', server = LAB.wss, settings, ...rest } = change;
  const line = LineSettings.parse({
    id: LineId.parse('lab'),
    label: 'Lab',
    server,
    user,
    country: 'US',
    ...(/^(?:wss|tls):/.test(server) ? { caPem: readFileSync(labCaFile(), 'utf8') } : {}),
    ...settings,
  });
  return {
    line,
    password: LAB.agentPassword,
    media,
    clock: new SystemClock(),
    timer: new SystemTimer(),
    ids: new RandomIds(),
    log: silentLogger,
    version: '0.0.0-test',
    ...rest,
  };
}
