import { assertNever } from '#shared/assert-never.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { HotkeyAction } from '#shared/domain/settings.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';
import { answerTarget, endTarget, holdTarget, muteTarget } from './hotkey-target.ts';

type Outcome = Promise<Result<void, CallProblem>>;

/** The part of the call service that hotkeys act on. */
export interface HotkeyCalls {
  views(): readonly CallView[];
  answer(id: CallId): Outcome;
  reject(id: CallId): Outcome;
  hangUp(id: CallId): Outcome;
  hold(id: CallId): Outcome;
  resume(id: CallId): Outcome;
  mute(id: CallId, muted: boolean): Outcome;
}

/** What keys do besides calls that are there. */
export interface HotkeyDesk {
  showPanel(): void;
  dialSelection(): Promise<void>;
  redial(): Promise<void>;
  toggleReady(): void;
}

/** Does what a key is for, to the call that it means; nothing when there is none. */
export async function actByHotkey(
  action: HotkeyAction,
  calls: HotkeyCalls,
  desk: HotkeyDesk,
): Promise<Result<void, CallProblem> | undefined> {
  switch (action) {
    case 'answer': {
      const id = answerTarget(calls.views());
      return id === undefined ? undefined : calls.answer(id);
    }
    case 'hang-up': {
      const target = endTarget(calls.views());
      if (target === undefined) return undefined;
      return target.action === 'reject' ? calls.reject(target.id) : calls.hangUp(target.id);
    }
    case 'hold': {
      const target = holdTarget(calls.views());
      return target === undefined ? undefined : calls[target.action](target.id);
    }
    case 'mute': {
      const target = muteTarget(calls.views());
      return target === undefined ? undefined : calls.mute(target.id, target.muted);
    }
    case 'show-panel':
      desk.showPanel();
      return undefined;
    case 'dial-selection':
      await desk.dialSelection();
      return undefined;
    case 'redial':
      await desk.redial();
      return undefined;
    case 'agent-ready':
      desk.toggleReady();
      return undefined;
    default:
      return assertNever(action);
  }
}
