import type { LineId } from '#shared/domain/ids.ts';
import type { LineSaved } from '#shared/domain/line-saving.ts';
import type { LineSettings, Settings } from '#shared/domain/settings.ts';
import type { DemoScenario } from '#shared/domain/snapshot.ts';
import type { SetupProblem, SettingsProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { ConnectorFactory } from '../ports/connector-factory.ts';
import type { DemoAccess, DemoWorld } from '../ports/demo-world.ts';
import type { Logger } from '../ports/logger.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import type { Timer } from '../ports/timer.ts';
import { LineSaver, type LineWish } from './line-saver.ts';
import { RunningLines, type SessionCalls } from './running-lines.ts';
import { WaitingLines } from './waiting-lines.ts';

/** The part of the settings service this session needs. */
export interface SessionSettings {
  readonly current: Settings;
  setMode(mode: Settings['mode']): Result<void, SettingsProblem>;
  saveLine(line: LineSettings): Result<void, SettingsProblem | 'too-many-lines'>;
  removeLine(id: LineId): Result<void, SettingsProblem | 'no-such-line'>;
}

export interface PhoneSessionOptions {
  readonly settings: SessionSettings;
  readonly secrets: SecretStore;
  readonly connectors: ConnectorFactory;
  readonly calls: SessionCalls;
  readonly demo: DemoWorld;
  readonly timer: Timer;
  readonly log: Logger;
  /** The session changed between nothing, demo and lines; `demo` is there only in the demo. */
  readonly onChange: (state: { readonly mode: Settings['mode']; readonly demo?: DemoAccess }) => void;
  /** The line has no password any more: the keychain lost it or was never there. */
  readonly onPasswordMissing: (line: LineSettings) => void;
  /** A line's new settings wait for the end of a call, or do no longer. */
  readonly onWaiting: () => void;
}

/**
 * Which phone the agent has: none, the demo, or the configured lines, all at once. Going from one to another ends the
 * calls of the former truthfully before the next one connects; a change of one line leaves the calls of the others
 * alone, and its own too: what takes a new connection waits for the end of the call unless the agent wants it now.
 * Changes are served one after the other.
 */
export class PhoneSession {
  readonly #options: PhoneSessionOptions;
  readonly #lines: RunningLines;
  readonly #waiting: WaitingLines;
  readonly #saver: LineSaver;
  #demoRuns = false;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(options: PhoneSessionOptions) {
    const { timer, calls, onWaiting } = options;
    this.#options = options;
    this.#lines = new RunningLines(options);
    this.#waiting = new WaitingLines({
      timer,
      hasCalls: (id) => calls.hasCalls(id),
      onFree: (id) => void this.#inTurn(() => this.#connectIfFree(id)),
      onChange: onWaiting,
    });
    this.#saver = new LineSaver({
      ...options,
      running: this.#lines,
      waiting: this.#waiting,
      restart: (line) => this.#restartLine(line),
      changeToLines: async () => {
        await this.#leave();
        await this.#startLines();
      },
    });
  }

  /** Starts what the settings say. */
  start(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#options.settings.current.mode === 'demo') await this.#startDemo();
      else await this.#startLines();
    });
  }

  /** The configured lines rest meanwhile; they are the phone again when the demo cannot start. */
  tryDemo(): Promise<Result<void, SetupProblem>> {
    return this.#inTurn(async () => {
      await this.#leave();
      if (await this.#startDemo()) return this.#options.settings.setMode('demo');
      await this.#startLines();
      return fail('demo-failed' as const);
    });
  }

  /** Back to the configured lines, or to the first start where there are none. */
  leaveDemo(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#demoRuns) return;
      const { settings } = this.#options;
      await this.#leave();
      settings.setMode(settings.current.lines.length > 0 ? 'line' : 'none');
      await this.#startLines();
    });
  }

  /** See `LineSaver`. */
  saveLine(wish: LineWish): Promise<Result<LineSaved, SetupProblem>> {
    return this.#inTurn(() => this.#saver.save(wish));
  }

  /** Connects a line whose settings wait, whatever is on it. */
  applyLine(id: LineId): Promise<Result<void, SetupProblem>> {
    return this.#inTurn(async () => {
      if (!this.#waiting.has(id)) return fail('no-such-line' as const);
      await this.#restart(id);
      return ok();
    });
  }

  /** Whether the line's settings wait for the end of a call. */
  isWaiting(id: LineId): boolean {
    return this.#waiting.has(id);
  }

  /** Calls began or ended. */
  callsChanged(): void {
    this.#waiting.callsChanged();
  }

  /** Ends the line's calls truthfully and forgets it with its password. The last line leaves the agent without a phone. */
  removeLine(id: LineId): Promise<Result<void, SetupProblem>> {
    return this.#inTurn(async () => {
      const { settings, secrets, onChange } = this.#options;
      const removed = settings.removeLine(id);
      if (!removed.ok) return removed;
      await this.#leaveLine(id);
      await secrets.delete(id);
      if (settings.current.mode === 'none') onChange({ mode: 'none' });
      return ok();
    });
  }

  /** Back to the first start: no lines, their passwords forgotten. History and people stay. */
  signOut(): Promise<void> {
    return this.#inTurn(async () => {
      const { settings, secrets, onChange } = this.#options;
      const { lines } = settings.current;
      await this.#leave();
      for (const { id } of lines) await secrets.delete(id);
      settings.setMode('none');
      onChange({ mode: 'none' });
    });
  }

  play(scenario: DemoScenario): Result<void, 'not-in-demo' | 'busy'> {
    return this.#demoRuns ? this.#options.demo.play(scenario) : fail('not-in-demo');
  }

  /** Replaces the socket of one line or of all now: "Try now", wake, or a new network address. */
  reconnectNow(lineId?: LineId): void {
    this.#lines.reconnectNow(lineId);
  }

  /** Before sleep: callers go elsewhere until `reconnectNow`. */
  rest(): Promise<void> {
    return this.#lines.rest();
  }

  stop(): Promise<void> {
    return this.#inTurn(() => this.#leave());
  }

  async #startDemo(): Promise<boolean> {
    try {
      const access = await this.#options.demo.start();
      this.#demoRuns = true;
      this.#options.onChange({ mode: 'demo', demo: access });
      this.#lines.connect(access.line, access.password);
      return true;
    } catch (error) {
      this.#options.log.error('demo.start-failed', { error: String(error) });
      this.#options.onChange({ mode: 'none' });
      return false;
    }
  }

  /** Those that are the phone, or none. */
  async #startLines(): Promise<void> {
    const { mode, lines } = this.#options.settings.current;
    const inUse = mode === 'line' ? lines : [];
    this.#options.onChange({ mode: inUse.length > 0 ? 'line' : 'none' });
    await Promise.all(inUse.map((line) => this.#startLine(line)));
  }

  async #restartLine(line: LineSettings): Promise<void> {
    await this.#leaveLine(line.id);
    await this.#startLine(line);
  }

  async #startLine(line: LineSettings): Promise<void> {
    const password = await this.#options.secrets.get(line.id);
    if (password === undefined) this.#options.onPasswordMissing(line);
    else this.#lines.connect(line, password);
  }

  async #leave(): Promise<void> {
    for (const { id } of this.#options.settings.current.lines) this.#waiting.forget(id);
    await this.#lines.leaveAll();
    if (this.#demoRuns) {
      this.#demoRuns = false;
      await this.#options.demo.stop();
    }
  }

  async #leaveLine(id: LineId): Promise<void> {
    this.#waiting.forget(id);
    await this.#lines.leave(id);
  }

  async #connectIfFree(id: LineId): Promise<void> {
    if (this.#waiting.has(id) && !this.#options.calls.hasCalls(id)) await this.#restart(id);
  }

  async #restart(id: LineId): Promise<void> {
    const line = this.#options.settings.current.lines.find((each) => each.id === id);
    if (line !== undefined) await this.#restartLine(line);
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(run);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }
}
