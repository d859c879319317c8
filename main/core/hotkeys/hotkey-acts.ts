import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { HotkeyAction } from '#shared/domain/settings.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';
import { answerTarget, endTarget, holdTarget, muteTarget, recordTarget } from './hotkey-target.ts';

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
  readonly features: { record(id: CallId, on: boolean): Outcome };
}

/** What keys do besides calls that are there. */
export interface HotkeyDesk {
  showPanel(): void;
  dialSelection(): Promise<void>;
  redial(): Promise<void>;
  toggleReady(): void;
  /** Brings the panel up with the cursor in its field. */
  search(): void;
  /** Makes the panel a strip, or whole again. */
  toggleCompact(): void;
}

type Act = (
  calls: HotkeyCalls,
  desk: HotkeyDesk,
) => Promise<Result<void, CallProblem> | undefined> | Promise<void> | void;

/** What each key is for: something done to the call that it means, or nothing when there is none. */
const ACTS: Readonly<Record<HotkeyAction, Act>> = {
  answer: (calls) => {
    const id = answerTarget(calls.views());
    return id === undefined ? undefined : calls.answer(id);
  },
  'hang-up': (calls) => {
    const target = endTarget(calls.views());
    if (target === undefined) return undefined;
    return target.action === 'reject' ? calls.reject(target.id) : calls.hangUp(target.id);
  },
  hold: (calls) => {
    const target = holdTarget(calls.views());
    return target === undefined ? undefined : calls[target.action](target.id);
  },
  mute: (calls) => {
    const target = muteTarget(calls.views());
    return target === undefined ? undefined : calls.mute(target.id, target.muted);
  },
  'show-panel': (_, desk) => desk.showPanel(),
  'dial-selection': (_, desk) => desk.dialSelection(),
  redial: (_, desk) => desk.redial(),
  'agent-ready': (_, desk) => desk.toggleReady(),
  record,
  search: (_, desk) => desk.search(),
  compact: (_, desk) => desk.toggleCompact(),
};

/** Who is to say that the caller knows has to see the question. */
async function record(calls: HotkeyCalls, desk: HotkeyDesk): Promise<Result<void, CallProblem> | undefined> {
  const target = recordTarget(calls.views());
  if (target === undefined) return undefined;
  const { id, action } = target;
  const outcome = action === 'ask' ? undefined : await calls.features.record(id, action === 'start');
  if (recordTarget(calls.views())?.action === 'ask') desk.showPanel();
  return outcome;
}

/** Does what a key is for. Rejects when the desk does. */
export async function actByHotkey(
  action: HotkeyAction,
  calls: HotkeyCalls,
  desk: HotkeyDesk,
): Promise<Result<void, CallProblem> | undefined> {
  const outcome = await ACTS[action](calls, desk);
  return outcome ?? undefined;
}
