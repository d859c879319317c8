import type { ConnectorFactory } from '#core/ports/connector-factory.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';
import { PhoneSession } from '#core/session/phone-session.ts';
import type { CallService } from '#core/calls/call-service.ts';
import type { StateKeeper } from '#core/state/state-keeper.ts';

import type { Agent } from './compose-agent.ts';
import type { Base } from './compose-base.ts';
import { composeLineBoard } from './compose-line-board.ts';
import type { LineServicesHost } from './compose-line-services.ts';
import { DemoStage } from './demo-stage.ts';
import { demoView } from './demo-view.ts';
import { lineUsers } from './line-users.ts';
import { showMode } from './show-mode.ts';

interface SessionParts {
  readonly secrets: SecretStore;
  readonly connectors: ConnectorFactory;
  readonly calls: CallService;
  readonly agent: Agent;
  readonly keeper: StateKeeper;
  readonly lineServices: LineServicesHost;
}

/** Which lines the agent has, or the demo, with everything that listens to them. */
export function composeSession(base: Base, parts: SessionParts): PhoneSession {
  const { secrets, connectors, calls, agent, keeper, lineServices } = parts;
  const { storage, log, publisher } = base;
  const board = composeLineBoard(base, keeper, agent, (id) => session.isWaiting(id));
  storage.settings.onChange(() => board.refresh());
  const session: PhoneSession = new PhoneSession({
    settings: storage.settings,
    secrets,
    connectors,
    calls: lineUsers({ ...agent, board, calls, lineServices }),
    demo: new DemoStage(base, (playing) => publisher.update({ demo: demoView(base, playing) })),
    timer: base.timer,
    log: log.child({ part: 'session' }),
    onWaiting: () => board.refresh(),
    onPasswordMissing: (line) => board.refuse(line, 'no-password'),
    onChange: (state) => {
      showMode(base, keeper, state);
      board.refresh();
    },
  });
  calls.observe({ onCallChanged: () => session.callsChanged() });
  agent.service.onOver(() => session.callsChanged());
  return session;
}
