import { AgentDesk } from '#core/agent/agent-desk.ts';
import { AutoAnswer } from '#core/agent/auto-answer.ts';
import { CallGateService } from '#core/agent/call-gate-service.ts';
import { CallScreen } from '#core/agent/call-screen.ts';
import { FeatureCodeControl } from '#core/agent/feature-code-control.ts';
import { ForwardUnanswered } from '#core/agent/forward-unanswered.ts';
import type { CallObserver } from '#core/calls/call-observer.ts';
import type { CallService } from '#core/calls/call-service.ts';
import { ServiceCalls } from '#core/calls/service-calls.ts';
import { historyRow } from '#core/history/history-row.ts';
import { circumstancesOf } from '#core/timeline/circumstances-of.ts';
import { turnedAwayTimeline } from '#core/timeline/turned-away-timeline.ts';
import type { StateKeeper } from '#core/state/state-keeper.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';

import type { Base } from './compose-base.ts';
import { circumstanceSources } from './circumstance-sources.ts';

/** Who does the agent's own work: states, wrap-up, and what keeps calls away or takes them by itself. */
export interface Agent {
  readonly desk: AgentDesk;
  readonly gate: CallGateService;
  readonly screen: CallScreen;
  readonly service: ServiceCalls;
  readonly autoAnswer: AutoAnswer;
  /** Who hears of calls: the first one before the surfaces do. */
  readonly observers: { readonly first: CallObserver; readonly next: readonly CallObserver[] };
  /** Who hears of a call that is about to be answered by itself. */
  readonly onAutomatic: Set<(id: CallId) => void>;
  /** Who hears of a call that was kept from ringing, once it is in the history. */
  readonly onTurnedAway: Set<(call: CallView) => void>;
  setMicrophone(hasMicrophone: boolean): void;
  dispose(): void;
}

export interface AgentParts {
  /** Asked only when something happens: the calls are made after this. */
  readonly calls: () => CallService;
  readonly keeper: () => StateKeeper;
  /** ISO 3166 country of the line that calls go out by. */
  readonly country: () => string;
}

export function composeAgent(base: Base, { calls, keeper, country }: AgentParts): Agent {
  const { clock, timer, ids, log, storage } = base;
  const logger = log.child({ part: 'agent' });
  const settings = () => storage.settings.current.agent;
  const service = new ServiceCalls({ ids, timer, logger });
  const gate: CallGateService = new CallGateService({
    settings,
    save: (change) => storage.settings.update({ agent: { ...settings(), ...change } }),
    calls: service,
    country,
    onChange: () => desk.refresh(),
  });
  const desk = new AgentDesk({
    clock,
    timer,
    control: new FeatureCodeControl(service),
    calls: {
      views: () => calls().views(),
      keepInView: (id, keep) => calls().keepInView(id, keep),
    },
    settings,
    gate: () => gate.gate,
    onWork: (work) => keeper().setWork(work),
  });
  const onTurnedAway: Agent['onTurnedAway'] = new Set();
  const screen = callScreen(base, desk, { calls, keeper, country, onTurnedAway });
  const onAutomatic: Agent['onAutomatic'] = new Set();
  const autoAnswer = new AutoAnswer({
    timer,
    logger,
    policy: () => settings().autoAnswer,
    isReady: () => desk.isReady,
    calls: {
      views: () => calls().views(),
      setAutoAnswer: (id, afterMs) => calls().setAutoAnswer(id, afterMs),
      answer: (id) => {
        for (const listener of onAutomatic) listener(id);
        return calls().answer(id);
      },
    },
  });
  const forward = forwardUnanswered(base, calls);
  return {
    desk,
    gate,
    screen,
    service,
    autoAnswer,
    onAutomatic,
    onTurnedAway,
    observers: { first: desk, next: [autoAnswer, forward] },
    setMicrophone: (hasMicrophone) => {
      keeper().setMicrophone(hasMicrophone);
      desk.setMicrophone(hasMicrophone);
    },
    dispose: () => {
      for (const each of [desk, autoAnswer, forward]) each.dispose();
    },
  };
}

function callScreen(
  base: Base,
  desk: AgentDesk,
  { calls, keeper, onTurnedAway }: AgentParts & Pick<Agent, 'onTurnedAway'>,
): CallScreen {
  const { clock, log, storage } = base;
  return new CallScreen({
    clock,
    logger: log.child({ part: 'agent' }),
    settings: () => storage.settings.current.agent,
    calls: () => calls().views(),
    wrapsUp: () => desk.work.wrapUp !== undefined,
    contacts: storage.contacts,
    record: (call, at) => {
      const stood = circumstancesOf(
        call,
        circumstanceSources(base, () => calls().views()),
      );
      storage.history.save(historyRow(call, at));
      storage.timelines.saveTimeline(call.id, turnedAwayTimeline(call, at, stood));
      keeper().historyChanged();
      for (const listener of onTurnedAway) listener(call);
    },
  });
}

function forwardUnanswered({ timer, log, storage }: Base, calls: AgentParts['calls']): ForwardUnanswered {
  return new ForwardUnanswered({
    timer,
    logger: log.child({ part: 'agent' }),
    forward: () => storage.settings.current.agent.forward,
    redirect: (id, number, policy) => calls().redirect(id, number, policy),
  });
}
