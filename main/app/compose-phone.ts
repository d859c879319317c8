import { app } from 'electron';

import { testConnection } from '#adapters/telephony/sip/connection-test.ts';
import type { CallServiceOptions } from '#core/calls/call-service-options.ts';
import type { CallService } from '#core/calls/call-service.ts';
import { NodeNetworkEvents } from '#adapters/system/node-network-events.ts';
import type { MediaGateway } from '#core/ports/media-gateway.ts';
import type { NetworkEvents } from '#core/ports/network-events.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';
import type { PhoneSession } from '#core/session/phone-session.ts';
import { DeviceService } from '#core/sound/device-service.ts';
import { StateKeeper } from '#core/state/state-keeper.ts';
import type { ElectronMediaGateway } from '#platform/electron-media-gateway.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { LineTestReport } from '#shared/ipc/contract.ts';

import { composeAgent, type Agent } from './compose-agent.ts';
import type { Base } from './compose-base.ts';
import { composeCalls } from './compose-calls.ts';
import type { LineServicesHost } from './compose-line-services.ts';
import { composeRecording, type RecordingParts } from './compose-recording.ts';
import { composeSession } from './compose-session.ts';
import { connectorFactory } from './connector-factory.ts';
import { countryOf } from './lines-in-use.ts';
import { openMedia } from './open-media.ts';
import { proxyTowards } from './proxy-towards.ts';

export interface Phone {
  readonly media: ElectronMediaGateway;
  readonly calls: CallService;
  readonly devices: DeviceService;
  readonly keeper: StateKeeper;
  readonly agent: Agent;
  /** ISO 3166 country of the line that calls go out by. */
  readonly country: () => string;
  readonly session: PhoneSession;
  /** Who hears each second of each call's audio. */
  readonly sampleListeners: Set<NonNullable<CallServiceOptions['onSample']>>;
  readonly network: NetworkEvents;
  readonly testLine: (line: LineSettings, password: string) => Promise<LineTestReport>;
  dispose(): Promise<void>;
}

/** What calls have to do with records. */
export interface PhoneRecords {
  readonly canOpenRecord: NonNullable<CallServiceOptions['canOpenRecord']>;
  /** A part of what this PC recorded of a call is whole. */
  readonly onRecordingKept: RecordingParts['onKept'];
}

/** Calls, the line that carries them, and the demo. */
export function composePhone(
  base: Base,
  secrets: SecretStore,
  { canOpenRecord, onRecordingKept }: PhoneRecords,
  lineServices: LineServicesHost,
): Phone {
  const { clock, publisher, storage } = base;
  const network = new NodeNetworkEvents();
  const media = openMedia(base);
  const devices = followDevices(base, media);
  const sampleListeners: Phone['sampleListeners'] = new Set();
  const country = () => countryOf(base);
  const agent = composeAgent(base, { calls: () => calls, keeper: () => keeper, country });
  const recording = composeRecording(base, {
    media,
    calls: () => calls,
    keeper: () => keeper,
    onKept: onRecordingKept,
  });
  const recorder = recording.service;
  const calls: CallService = composeCalls(base, { media, agent, canOpenRecord, sampleListeners, recorder });
  calls.observe(recorder);
  const unseenMissed = () => storage.history.unseenMissed();
  const keeper: StateKeeper = new StateKeeper({ publisher, calls: () => calls.views(), unseenMissed, clock });
  const connectors = connectorFactory(base, media, network);
  const session = composeSession(base, { secrets, connectors, calls, agent, keeper, lineServices });
  return {
    media,
    calls,
    devices,
    keeper,
    agent,
    country,
    session,
    sampleListeners,
    network,
    testLine: (line, password) =>
      testConnection({ line, password, version: app.getVersion(), proxyFor: proxyTowards }),
    dispose: async () => {
      network.dispose();
      recording.retention.dispose();
      await recorder.dispose();
      await session.stop();
      calls.dispose();
      agent.dispose();
      media.dispose();
    },
  };
}

function followDevices({ storage, notices, publisher, log }: Base, media: MediaGateway): DeviceService {
  return new DeviceService({
    media,
    settings: () => storage.settings.current.sound,
    notices,
    onState: (sound) => publisher.update({ sound }),
    logger: log.child({ part: 'sound' }),
  });
}
