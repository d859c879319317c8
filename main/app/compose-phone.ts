import { app } from 'electron';

import { testConnection } from '#adapters/telephony/sip/connection-test.ts';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import type { CallServiceOptions } from '#core/calls/call-service-options.ts';
import { CallService } from '#core/calls/call-service.ts';
import type { MicrophoneFound } from '#core/calls/microphone-found.ts';
import type { Endpoint } from '#adapters/telephony/sip/wire/endpoint.ts';
import { NodeNetworkEvents } from '#adapters/system/node-network-events.ts';
import type { ConnectorFactory } from '#core/ports/connector-factory.ts';
import type { MediaGateway } from '#core/ports/media-gateway.ts';
import type { NetworkEvents } from '#core/ports/network-events.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';
import { LineBoard } from '#core/session/line-board.ts';
import { outgoingLine, type Outgoing } from '#core/session/outgoing-line.ts';
import { CertificateWarnings } from '#core/session/certificate-warnings.ts';
import { readProxy } from '#core/session/read-proxy.ts';
import { PhoneSession, type PhoneSessionOptions } from '#core/session/phone-session.ts';
import { DeviceService } from '#core/sound/device-service.ts';
import { StateKeeper } from '#core/state/state-keeper.ts';
import type { ElectronMediaGateway } from '#platform/electron-media-gateway.ts';
import { systemProxies } from '#platform/system-proxy.ts';
import { installationId } from '#platform/installation-id.ts';
import { LineId } from '#shared/domain/ids.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { LineTestReport } from '#shared/ipc/contract.ts';

import { composeAgent, type Agent } from './compose-agent.ts';
import type { Base } from './compose-base.ts';
import type { LineServicesHost } from './compose-line-services.ts';
import { DemoStage } from './demo-stage.ts';
import { mixIn } from './mix-in.ts';
import { openMedia } from './open-media.ts';

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
  const board = lineBoard(base, keeper, agent);
  storage.settings.onChange(() => board.refresh());
  const session = new PhoneSession({
    ...sessionParts(base, board, calls, { ...agent, lineServices }),
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

type SessionParts = Pick<PhoneSessionOptions, 'settings' | 'calls' | 'log' | 'onPasswordMissing'>;

/** The demo is one line by itself; the configured ones are there only while they are the phone in use. */
function linesInUse({ demo, storage }: Base): { lines: readonly LineSettings[]; outgoing?: Outgoing } {
  if (demo.access !== undefined) {
    const { line } = demo.access;
    return { lines: [line], outgoing: { lineId: line.id } };
  }
  const settings = storage.settings.current;
  const outgoing = outgoingLine(settings);
  if (settings.mode !== 'line' || outgoing === undefined) return { lines: [] };
  return { lines: settings.lines, outgoing };
}

function countryOf(base: Base): string {
  const { lines, outgoing } = linesInUse(base);
  return (lines.find(({ id }) => id === outgoing?.lineId) ?? lines[0])?.country ?? 'US';
}

function lineBoard(base: Base, keeper: StateKeeper, agent: Agent): LineBoard {
  const { clock, notices } = base;
  const certificates = new CertificateWarnings(({ server, days }) => {
    notices.clear('certificate-expires');
    notices.add('certificate-expires', { server, days: String(days) });
  });
  return new LineBoard({
    clock: base.clock,
    lines: () => linesInUse(base).lines,
    outgoing: () => linesInUse(base).outgoing,
    onChange: (lines, overall) => {
      if (overall.state === 'reachable') base.marks.markOnce('reachable');
      for (const { reachability } of lines) certificates.look(reachability, clock.now());
      keeper.setLines(lines, overall);
      agent.desk.setReachable(overall.state === 'reachable' || overall.state === 'partly');
    },
  });
}

function sessionParts(
  { storage, log }: Base,
  board: LineBoard,
  calls: CallService,
  { service, desk, lineServices }: Agent & { readonly lineServices: LineServicesHost },
): SessionParts {
  return {
    settings: storage.settings,
    calls: {
      attach: (connector, line) => {
        board.attach(connector, line);
        calls.attach(connector, line);
        lineServices.attach(connector, line);
        service.attach(connector, line);
        desk.lineChanged();
      },
      detach: (lineId) => {
        lineServices.detach(lineId);
        calls.detach(lineId);
        service.detach(lineId);
        board.detach(lineId);
      },
    },
    log: log.child({ part: 'session' }),
    onPasswordMissing: (line) => board.refuse(line, 'no-password'),
  };
}

/** Of this computer: its settings, a PAC file or the environment. */
async function proxyTowards({ host, port }: Endpoint): Promise<string | undefined> {
  return readProxy(await systemProxies(host, port));
}

function connectorFactory(
  { clock, timer, ids, log, paths }: Base,
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
        hasNetwork: () => network.isOnline,
      }),
  };
}

/** Said once, and taken back as soon as a call has the agent's voice again. */
function tellMicrophone({ notices }: Base, agent: Agent, found: MicrophoneFound): void {
  agent.setMicrophone(found === 'open');
  notices.clear('microphone-denied');
  notices.clear('microphone-missing');
  if (found !== 'open') notices.add(found);
}

/** The demo's people and calls exist only while the demo does. */
function showMode(
  base: Base,
  keeper: StateKeeper,
  { mode, demo }: Parameters<PhoneSessionOptions['onChange']>[0],
): void {
  const { storage, publisher } = base;
  if (demo === undefined) delete base.demo.access;
  else base.demo.access = demo;
  storage.contacts.replaceSource('demo', demo?.people ?? []);
  if (demo === undefined) {
    storage.history.forgetLine(LineId.parse('demo'));
    storage.messages.forgetLine(LineId.parse('demo'));
  }
  publisher.update({ demo: demo === undefined ? undefined : {} });
  keeper.setMode(mode);
  keeper.historyChanged();
}
