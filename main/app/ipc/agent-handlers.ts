import type { AgentDesk } from '#core/agent/agent-desk.ts';
import type { AutoAnswer } from '#core/agent/auto-answer.ts';
import type { CallGateService } from '#core/agent/call-gate-service.ts';
import type { DialOffers } from '#core/dialing/dial-offers.ts';
import type { HotkeyService } from '#core/hotkeys/hotkey-service.ts';
import type { SettingsService } from '#core/settings/settings-service.ts';
import { fail, ok } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

type AgentCommand =
  | Extract<keyof Handlers, `agent:${string}` | `offer:${string}` | `hotkeys:${string}`>
  | 'agent:cancel-auto-answer';

export interface AgentHandlerParts {
  readonly agent: {
    readonly desk: Pick<AgentDesk, 'choose' | 'extendWrapUp' | 'endWrapUp' | 'retry' | 'leaveIt'>;
    readonly gate: Pick<CallGateService, 'setDoNotDisturb' | 'setForward'>;
    readonly autoAnswer: Pick<AutoAnswer, 'cancel'>;
  };
  readonly settings: SettingsService;
  readonly offers: Pick<DialOffers, 'confirm' | 'cancel'>;
  readonly hotkeys: Pick<HotkeyService, 'startTest' | 'endTest'>;
}

/** Commands about the agent's own work. */
export function agentHandlers(parts: AgentHandlerParts): Pick<Handlers, AgentCommand> {
  const { agent, settings, offers, hotkeys } = parts;
  const { desk, gate } = agent;
  return {
    'agent:set-state': (wanted) => {
      if (wanted.state === 'ready') return done(() => desk.choose(wanted));
      const reason = settings.current.agent.reasons.find(({ id }) => id === wanted.reason);
      if (reason === undefined) return fail('no-such-reason');
      return done(() => desk.choose({ state: 'not-ready', reason }));
    },
    'agent:wrap-up-extend': () => done(() => desk.extendWrapUp()),
    'agent:wrap-up-done': () => done(() => desk.endWrapUp()),
    'agent:call-centre': ({ on }) => {
      const saved = settings.update({ agent: { ...settings.current.agent, callCentre: on } });
      return saved.ok ? ok() : saved;
    },
    'agent:retry': () => done(() => desk.retry()),
    'agent:leave-it': () => done(() => desk.leaveIt()),
    'agent:do-not-disturb': ({ on }) => gate.setDoNotDisturb(on),
    'agent:forward': (forward) => gate.setForward(forward),
    'agent:cancel-auto-answer': ({ id }) => (agent.autoAnswer.cancel(id) ? ok() : fail('not-allowed-now')),
    'offer:confirm': ({ id }) => offers.confirm(id),
    'offer:cancel': ({ id }) => done(() => offers.cancel(id)),
    'hotkeys:test': ({ on }) => done(() => (on ? hotkeys.startTest() : hotkeys.endTest())),
  };
}

function done(run: () => void) {
  run();
  return ok();
}
