import type { HotkeyAction, HotkeySettings } from '#shared/domain/settings.ts';
import type { HotkeyStatus, HotkeyTest } from '#shared/domain/snapshot.ts';
import type { Clock } from '../ports/clock.ts';
import type { HotkeyRegistrar } from '../ports/hotkey-registrar.ts';
import type { Logger } from '../ports/logger.ts';
import { actByHotkey, type HotkeyCalls, type HotkeyDesk } from './hotkey-acts.ts';
import { CANDIDATES } from './hotkey-candidates.ts';
import { HotkeyGuard } from './hotkey-guard.ts';
import { planHotkeys } from './hotkey-plan.ts';
import { usedFor, type KeyPlatform } from './used-keys.ts';

/** How long keys can be tried out before they work again by themselves. */
export const TEST_MS = 20_000;

export interface HotkeyServiceOptions {
  readonly registrar: HotkeyRegistrar;
  readonly calls: HotkeyCalls;
  readonly desk: HotkeyDesk;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly platform: KeyPlatform;
  readonly onStatus: (statuses: readonly HotkeyStatus[]) => void;
  readonly onTest: (test: HotkeyTest | undefined) => void;
}

const ALTERNATIVES_MAX = 3;

/** Global hotkeys: registers them as a whole set, reports what could not be had, acts on what is pressed. */
export class HotkeyService {
  readonly #options: HotkeyServiceOptions;
  readonly #guard: HotkeyGuard;
  readonly #stopListening: () => void;
  #test: HotkeyTest | undefined;

  constructor(options: HotkeyServiceOptions) {
    this.#options = options;
    this.#guard = new HotkeyGuard({ clock: options.clock });
    this.#stopListening = options.registrar.onPressed((action) => this.#pressed(action));
  }

  /** Replaces all hotkeys and reports the status of each, with free alternatives for those that failed. */
  sync(settings: HotkeySettings): readonly HotkeyStatus[] {
    const { registrar, platform, onStatus } = this.#options;
    const wanted = planHotkeys(settings);
    const active = wanted.filter((each) => each.state === 'active');
    const failures = registrar.sync(active.map(({ action, accelerator }) => ({ action, accelerator })));
    const taken = new Set(active.map((each) => each.accelerator));
    const statuses = wanted.map((each) => {
      const state = failures.find((failure) => failure.action === each.action)?.reason ?? each.state;
      const failed = state === 'taken' || state === 'invalid';
      const use = state === 'active' ? usedFor(each.accelerator, platform) : undefined;
      return {
        ...each,
        state,
        alternatives: failed ? this.#alternatives(each.action, taken) : [],
        ...(use !== undefined && { usedFor: use }),
      };
    });
    onStatus(statuses);
    return statuses;
  }

  /** From now on keys only tell that they arrived, until it is ended, after 20 s, or while there is a call. */
  startTest(): void {
    this.#setTest({ until: this.#options.clock.now() + TEST_MS });
  }

  endTest(): void {
    if (this.#test !== undefined) this.#setTest(undefined);
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
    if (this.#isTested(action)) return;
    const { calls, desk, logger } = this.#options;
    const counts = this.#guard.counts(action);
    logger.debug('hotkey.pressed', { action, counts });
    if (!counts) return;
    void actByHotkey(action, calls, desk).then(
      (outcome) => {
        if (outcome?.ok === false) logger.warn('hotkey.refused', { action, problem: outcome.problem });
      },
      (error: unknown) => logger.error('hotkey.failed', { action, error: String(error) }),
    );
  }

  /** A call comes before a test: its keys must work. */
  #isTested(action: HotkeyAction): boolean {
    const { calls, clock } = this.#options;
    const test = this.#test;
    if (test === undefined) return false;
    if (clock.now() >= test.until || calls.views().some((call) => call.phase !== 'ended')) {
      this.endTest();
      return false;
    }
    this.#setTest({ until: clock.now() + TEST_MS, pressed: { action, at: clock.now() } });
    return true;
  }

  #setTest(test: HotkeyTest | undefined): void {
    this.#test = test;
    this.#options.onTest(test);
  }
}
