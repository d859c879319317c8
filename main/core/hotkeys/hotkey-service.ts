import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { HotkeyAction, HotkeySettings } from '#shared/domain/settings.ts';
import type { HotkeyStatus } from '#shared/domain/snapshot.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';
import type { Clock } from '../ports/clock.ts';
import type { HotkeyRegistrar } from '../ports/hotkey-registrar.ts';
import type { Logger } from '../ports/logger.ts';
import { HotkeyGuard } from './hotkey-guard.ts';
import { readAccelerator } from './hotkey-map.ts';
import { answerTarget, endTarget } from './hotkey-target.ts';

/** The part of the call service that hotkeys act on. */
export interface HotkeyCalls {
  views(): readonly CallView[];
  answer(id: CallId): Promise<Result<void, CallProblem>>;
  reject(id: CallId): Promise<Result<void, CallProblem>>;
  hangUp(id: CallId): Promise<Result<void, CallProblem>>;
}

export interface HotkeyServiceOptions {
  readonly registrar: HotkeyRegistrar;
  readonly calls: HotkeyCalls;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly showPanel: () => void;
  readonly onStatus: (statuses: readonly HotkeyStatus[]) => void;
}

const ALTERNATIVES_MAX = 3;
const CANDIDATES: Readonly<Record<HotkeyAction, readonly string[]>> = {
  answer: [
    'CommandOrControl+Alt+A',
    'CommandOrControl+Shift+F9',
    'CommandOrControl+Alt+Home',
    'Alt+Shift+A',
    'F9',
  ],
  'hang-up': [
    'CommandOrControl+Alt+H',
    'CommandOrControl+Shift+F10',
    'CommandOrControl+Alt+End',
    'Alt+Shift+H',
    'F10',
  ],
  'show-panel': [
    'CommandOrControl+Alt+P',
    'CommandOrControl+Shift+F11',
    'CommandOrControl+Alt+Space',
    'Alt+Shift+P',
    'F11',
  ],
};
const ACTIONS = ['answer', 'hang-up', 'show-panel'] as const satisfies readonly HotkeyAction[];

interface Wanted {
  readonly action: HotkeyAction;
  readonly accelerator: string;
  readonly state: HotkeyStatus['state'];
}

/** Global hotkeys: registers them as a whole set, reports what could not be had, acts on what is pressed. */
export class HotkeyService {
  readonly #options: HotkeyServiceOptions;
  readonly #guard: HotkeyGuard;
  readonly #stopListening: () => void;

  constructor(options: HotkeyServiceOptions) {
    this.#options = options;
    this.#guard = new HotkeyGuard({ clock: options.clock });
    this.#stopListening = options.registrar.onPressed((action) => this.#pressed(action));
  }

  /** Replaces all hotkeys and reports the status of each, with free alternatives for those that failed. */
  sync(settings: HotkeySettings): readonly HotkeyStatus[] {
    const wanted = readWanted(settings);
    const active = wanted.filter((each) => each.state === 'active');
    const failures = this.#options.registrar.sync(
      active.map(({ action, accelerator }) => ({ action, accelerator })),
    );
    const taken = new Set(active.map((each) => each.accelerator));
    const statuses = wanted.map((each) => {
      const state = failures.find((failure) => failure.action === each.action)?.reason ?? each.state;
      const alternatives =
        state === 'taken' || state === 'invalid' ? this.#alternatives(each.action, taken) : [];
      return { ...each, state, alternatives };
    });
    this.#options.onStatus(statuses);
    return statuses;
  }

  dispose(): void {
    this.#stopListening();
    this.#options.registrar.sync([]);
  }

  #alternatives(action: HotkeyAction, taken: ReadonlySet<string>): readonly string[] {
    const free: string[] = [];
    for (const candidate of CANDIDATES[action]) {
      if (free.length === ALTERNATIVES_MAX) break;
      if (!taken.has(candidate) && this.#options.registrar.isFree(candidate)) free.push(candidate);
    }
    return free;
  }

  #pressed(action: HotkeyAction): void {
    const counts = this.#guard.counts(action);
    this.#options.logger.debug('hotkey.pressed', { action, counts });
    if (!counts) return;
    this.#act(action).catch((error: unknown) => {
      this.#options.logger.error('hotkey.failed', { action, error: String(error) });
    });
  }

  async #act(action: HotkeyAction): Promise<void> {
    const { calls, logger, showPanel } = this.#options;
    if (action === 'show-panel') {
      showPanel();
      return;
    }
    const outcome = await (action === 'answer' ? answerLongest(calls) : endCurrent(calls));
    if (outcome?.ok === false) logger.warn('hotkey.refused', { action, problem: outcome.problem });
  }
}

type Outcome = Promise<Result<void, CallProblem>> | undefined;

function answerLongest(calls: HotkeyCalls): Outcome {
  const id = answerTarget(calls.views());
  return id === undefined ? undefined : calls.answer(id);
}

function endCurrent(calls: HotkeyCalls): Outcome {
  const target = endTarget(calls.views());
  if (target === undefined) return undefined;
  return target.action === 'reject' ? calls.reject(target.id) : calls.hangUp(target.id);
}

/** The first action that wants an accelerator gets it; the same keys for a second action are `taken`. */
function readWanted(settings: HotkeySettings): readonly Wanted[] {
  const given = new Set<string>();
  return ACTIONS.map((action) => {
    const text = settings[action].trim();
    if (text === '') return { action, accelerator: '', state: 'off' };
    const read = readAccelerator(text);
    if (!read.ok) return { action, accelerator: text, state: 'invalid' };
    const { accelerator } = read;
    if (given.has(accelerator)) return { action, accelerator, state: 'taken' };
    given.add(accelerator);
    return { action, accelerator, state: 'active' };
  });
}
