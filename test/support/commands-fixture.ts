import { MemorySecrets } from '#adapters/secrets/memory-secrets.ts';
import { UrlTemplateCrm } from '#adapters/crm/url-template-crm.ts';
import type { AppCommands } from '#app/command-handlers.ts';
import { agentHandlers } from '#app/ipc/agent-handlers.ts';
import { callHandlers } from '#app/ipc/call-handlers.ts';
import { eventRuleHandlers } from '#app/ipc/event-rule-handlers.ts';
import { followUpHandlers } from '#app/ipc/follow-up-handlers.ts';
import { followUpFixture } from '#test/support/follow-up-fixture.ts';
import { historyExtras, noPeople } from './history-extras-fixture.ts';
import { crmCommands } from '#test/support/crm/crm-commands.ts';
import type { Handlers } from '#app/ipc/handlers.ts';
import { historyHandlers } from '#app/ipc/history-handlers.ts';
import { registerCommands, type InvokeRegistry } from '#app/ipc/ipc-router.ts';
import { lineServiceHandlers } from '#app/ipc/line-service-handlers.ts';
import { localApiHandlers } from '#app/ipc/local-api-handlers.ts';
import { pageHandlers } from '#app/ipc/page-handlers.ts';
import { privacyHandlers } from '#app/ipc/privacy-handlers.ts';
import { recordingHandlers } from '#app/ipc/recording-handlers.ts';
import { personHandlers } from '#app/ipc/person-handlers.ts';
import { soundHandlers } from '#app/ipc/sound-handlers.ts';
import { timelineHandlers } from '#app/ipc/timeline-handlers.ts';
import { setupHandlers } from '#app/ipc/setup-handlers.ts';
import type { Sender } from '#app/ipc/trusted-sender.ts';
import { CallMarks } from '#app/call-marks.ts';
import { initialState } from '#app/initial-state.ts';
import type { DemoWorld } from '#core/ports/demo-world.ts';
import type { TokenMaker } from '#core/ports/token-maker.ts';
import { ScreenPopService } from '#core/pop/screen-pop-service.ts';
import { PhoneSession } from '#core/session/phone-session.ts';
import { SettingsService } from '#core/settings/settings-service.ts';
import { NoticeBoard } from '#core/state/notice-board.ts';
import { StatePublisher } from '#core/state/state-publisher.ts';
import { LineSettings, PopSettings, Settings } from '#shared/domain/settings.ts';
import type { Command } from '#shared/ipc/channels.ts';
import { fail, ok } from '#shared/result.ts';
import { agentParts } from '#test/support/agent-parts.ts';
import { apiClients } from '#test/support/api-clients.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { fakeSurfaces } from '#test/support/fakes/fake-surfaces.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';
import { CountingTokens } from '#test/support/fakes/counting-tokens.ts';
import { FakeConnector } from '#test/support/fakes/fake-connector.ts';
import type { FakeTime } from '#test/support/fakes/fake-time.ts';
import { MemoryHistory } from '#test/support/fakes/memory-history.ts';
import { MemoryQuality } from '#test/support/fakes/memory-quality.ts';
import { MemoryRecordings } from '#test/support/fakes/memory-recordings.ts';
import { diagnosticsCommands } from '#test/support/diagnostics-commands.ts';
import { lineServicesFixture } from '#test/support/line-services-fixture.ts';
import { peopleCommands } from './people-commands.ts';
import { nothingOfNumber } from '#test/support/nothing-of-number.ts';
import { popCommands } from '#test/support/pop-commands.ts';
import { MemoryTimelines } from '#test/support/fakes/memory-timelines.ts';
import { MemorySettingsStore } from '#test/support/fakes/memory-settings-store.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const PANEL: Sender = { senderFrame: { url: 'app://bundle/panel.html', parent: null } };

/** A line that a page may send. */
export const LINE_INPUT = LineSettings.parse({
  id: 'line-1',
  label: 'Support',
  server: 'wss://pbx.example.com/ws',
  user: '1001',
  country: 'DE',
});

const POP = PopSettings.parse({
  contactUrl: 'https://crm.example/contacts/{record-id}',
  unknownUrl: 'https://crm.example/new?phone={e164}',
  allowedHosts: ['crm.example'],
});

/** The whole command side of the app: real router, handlers and core, with fakes at the ports. */
export function commandsFixture({ tokens = new CountingTokens() }: { readonly tokens?: TokenMaker } = {}) {
  const happened: string[] = [];
  const { calls, connector, time, logger } = callFixture();
  const history = new MemoryHistory();
  const timelines = new MemoryTimelines();
  const recordings = new MemoryRecordings();
  const beside = lineServicesFixture(time);
  const ids = new CountingIds();
  const settings = new SettingsService({
    store: new MemorySettingsStore(Settings.parse({ pop: POP })),
    logger,
  });
  const secrets = new MemorySecrets();
  const crm = () => new UrlTemplateCrm({ pop: settings.current.pop, fieldsOf: () => ({}) });
  const opener = {
    open: (url: string) => {
      happened.push(`open ${url}`);
      return Promise.resolve(ok());
    },
  };
  const pops = popCommands({ settings, history, clock: time, opener });
  const publisher = new StatePublisher({
    initial: initialState(settings.current, 'en', time.now(), 0),
    timer: time,
    logger,
  });
  const notices = new NoticeBoard({ ids, onChange: (all) => publisher.update({ notices: all }) });
  const session = phoneSession({ settings, secrets, time, happened });
  const pop = new ScreenPopService({
    calls,
    rules: pops.rules,
    pages: pops.pages,
    showsCard: () => false,
    tell: () => fail('hook-gone'),
    opener,
    clock: time,
    timer: time,
    onFailed: () => happened.push('record not opened'),
  });
  calls.observe(pop);
  const onHistoryChanged = () => void happened.push('history changed');
  const { book, pairing, asked } = apiClients({ settings, tokens, time, ids, happened });
  const commands: AppCommands = {
    ...pops.handlers,
    ...callHandlers({
      calls,
      history,
      pop,
      results: { settings: () => settings.current.dispositions, nameOf: (id) => `known ${id}` },
      onHistoryChanged,
    }),
    ...eventRuleHandlers({ secrets, test: () => Promise.resolve({ outcome: 'passed' }) }),
    ...diagnosticsCommands(happened),
    ...privacyHandlers({
      file: { facts: nothingOfNumber, erase: () => fail('number-invalid') },
      exportTo: () => Promise.resolve(ok()),
      deleteNow: (what) => void happened.push(`delete ${what}`),
      onErased: onHistoryChanged,
    }),
    ...followUpHandlers(followUpFixture({ calls, history, time, ids, logger })),
    ...soundHandlers(
      { save: () => Promise.resolve(ok()), test: () => Promise.resolve(fail('media-unavailable')) },
      {
        monitor: (on) => Promise.resolve(ok(void happened.push(`monitor ${on}`))),
        testRing: ({ tone }) => void happened.push(`test ring ${tone}`),
        testVoice: ({ text }) => Promise.resolve(ok(void happened.push(`say ${text}`))),
        recordEcho: () => Promise.resolve(ok()),
        playEcho: () => Promise.resolve(ok()),
      },
      () => settings.current.ring,
      () => ({ text: 'Anna Berg is calling', language: 'en' }),
    ),
    ...historyHandlers({
      calls,
      history,
      quality: new MemoryQuality(),
      ...historyExtras(happened),
      crm,
      opener,
      clock: time,
      onChanged: onHistoryChanged,
    }),
    ...recordingHandlers({
      store: recordings,
      showFile: (path) => void happened.push(`show ${path}`),
      onDeleted: onHistoryChanged,
    }),
    ...timelineHandlers({ history, store: timelines, timelines: { current: () => undefined }, clock: time }),
    ...lineServiceHandlers({ host: beside, store: beside.store, calls }),
    ...personHandlers(noPeople(happened)),
    ...peopleCommands(ids, happened),
    ...crmCommands({ settings, secrets, notices }),
    ...setupHandlers({
      session,
      settings,
      secrets,
      notices,
      testLine: (line, password) => {
        happened.push(`test ${line.server} with ${password}`);
        return Promise.resolve({ outcome: 'passed', tookMs: 12 });
      },
    }),
    ...agentHandlers(agentParts(settings, happened)),
    ...pageHandlers(publisher, fakeSurfaces(happened), new CallMarks(), settings),
  };
  const handlers: Handlers = { ...commands, ...localApiHandlers({ settings, book, pairing }) };
  return {
    ...routed(handlers, logger),
    commands,
    book,
    pairing,
    asked,
    happened,
    calls,
    connector,
    history,
    recordings,
    settings,
    secrets,
    notices,
    publisher,
    logger,
    time,
  };
}

export type CommandsFixture = ReturnType<typeof commandsFixture>;

function routed(handlers: Handlers, logger: Parameters<typeof registerCommands>[2]) {
  const listeners = new Map<string, (event: Sender, input: unknown) => Promise<unknown>>();
  const registry: InvokeRegistry = {
    handle: (channel, listener) => void listeners.set(channel, listener),
    removeHandler: (channel) => void listeners.delete(channel),
  };
  registerCommands(registry, handlers, logger);
  return {
    /** Sends a command as the panel does. */
    send: (command: Command, input?: unknown, sender: Sender = PANEL): Promise<unknown> =>
      listeners.get(command)?.(sender, input) ?? Promise.reject(new Error(`nobody serves ${command}`)),
  };
}

interface SessionParts {
  readonly settings: SettingsService;
  readonly secrets: MemorySecrets;
  readonly time: FakeTime;
  readonly happened: string[];
}

function phoneSession({ settings, secrets, time, happened }: SessionParts): PhoneSession {
  const demo: DemoWorld = {
    start: () => Promise.resolve({ line: LINE_INPUT, password: 'demo', pop: POP, people: [] }),
    stop: () => Promise.resolve(),
    play: (scenario) => {
      happened.push(`play ${scenario}`);
      return ok();
    },
  };
  return new PhoneSession({
    settings,
    secrets,
    demo,
    connectors: {
      create: (_line, password) => {
        happened.push(`connector with ${password}`);
        const connector = new FakeConnector();
        connector.reconnectNow = () => void happened.push('reconnect');
        return connector;
      },
    },
    calls: {
      attach: () => undefined,
      update: ({ label }) => void happened.push(`use settings of ${label}`),
      detach: () => undefined,
      hasCalls: () => false,
    },
    log: silentLogger,
    onChange: ({ mode }) => happened.push(`mode ${mode}`),
    timer: time,
    onPasswordMissing: () => happened.push('password missing'),
    onWaiting: () => undefined,
  });
}
