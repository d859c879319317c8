import { app } from 'electron';

import { testConnection } from '#adapters/telephony/sip/connection-test.ts';
import { CallService, type CallServiceOptions } from '#core/calls/call-service.ts';
import type { MicrophoneFound } from '#core/calls/microphone-found.ts';
import { NodeNetworkEvents } from '#adapters/system/node-network-events.ts';
import type { MediaGateway } from '#core/ports/media-gateway.ts';
import type { NetworkEvents } from '#core/ports/network-events.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';
import { PhoneSession } from '#core/session/phone-session.ts';
import { DeviceService } from '#core/sound/device-service.ts';
import { StateKeeper } from '#core/state/state-keeper.ts';
import type { ElectronMediaGateway } from '#platform/electron-media-gateway.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { LineTestReport } from '#shared/ipc/contract.ts';

import { composeAgent, type Agent } from './compose-agent.ts';
import type { Base } from './compose-base.ts';
import type { LineServicesHost } from './compose-line-services.ts';
import { composeLineBoard } from './compose-line-board.ts';
import { connectorFactory } from './connector-factory.ts';
import { DemoStage } from './demo-stage.ts';
import { lineUsers } from './line-users.ts';
import { countryOf, linesInUse } from './lines-in-use.ts';
import { mixIn } from './mix-in.ts';
import { openMedia } from './open-media.ts';
import { proxyTowards } from './proxy-towards.ts';
import { showMode } from './show-mode.ts';

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

/** Calls, the line that carries them, and the demo. */
export function composePhone(
  base: Base,
  secrets: SecretStore,
  canOpenRecord: NonNullable<CallServiceOptions['canOpenRecord']>,
  lineServices: LineServicesHost,
): Phone {
  const { clock, timer, ids, log, marks, publisher, storage } = base;
  const sources = { clock, timer, ids };
  const network = new NodeNetworkEvents();
  const media = openMedia(base);
  const devices = followDevices(base, media);
  const sampleListeners: Phone['sampleListeners'] = new Set();
  const country = () => countryOf(base);
  const agent = composeAgent(base, { calls: () => calls, keeper: () => keeper, country });
  const calls: CallService = new CallService({
    ...sources,
    canOpenRecord,
    logger: log.child({ part: 'calls' }),
    outgoing: () => linesInUse(base).outgoing,
    onMark: (id, mark, at) => marks.mark(id, mark, at),
    mix: mixIn(media),
    onSample: (id, sample) => sampleListeners.forEach((listener) => listener(id, sample)),
    onMicrophone: (found) => tellMicrophone(base, agent, found),
    screen: (incoming, line, connector) => agent.screen.take(incoming, line, connector),
  });
  const unseenMissed = () => storage.history.unseenMissed();
  const keeper: StateKeeper = new StateKeeper({ publisher, calls: () => calls.views(), unseenMissed, clock });
  const board = composeLineBoard(base, keeper, agent);
  storage.settings.onChange(() => board.refresh());
  const session = new PhoneSession({
    settings: storage.settings,
    calls: lineUsers({ ...agent, board, calls, lineServices }),
    log: log.child({ part: 'session' }),
    onPasswordMissing: (line) => board.refuse(line, 'no-password'),
    secrets,
    connectors: connectorFactory(base, media, network),
    demo: demoStage(base),
    onChange: (state) => {
      showMode(base, keeper, state);
      board.refresh();
    },
  });
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
      await session.stop();
      calls.dispose();
      agent.dispose();
      media.dispose();
    },
  };
}

function demoStage(base: Base): DemoStage {
  return new DemoStage(base, (playing) =>
    base.publisher.update({ demo: playing === undefined ? {} : { playing } }),
  );
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

/** Said once, and taken back as soon as a call has the agent's voice again. */
function tellMicrophone({ notices }: Base, agent: Agent, found: MicrophoneFound): void {
  agent.setMicrophone(found === 'open');
  notices.clear('microphone-denied');
  notices.clear('microphone-missing');
  if (found !== 'open') notices.add(found);
}
