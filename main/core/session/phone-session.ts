import type { LineId } from '#shared/domain/ids.ts';
import type { LineSettings, Settings } from '#shared/domain/settings.ts';
import type { DemoScenario } from '#shared/domain/snapshot.ts';
import type { SetupProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { ConnectorFactory } from '../ports/connector-factory.ts';
import type { DemoAccess, DemoWorld } from '../ports/demo-world.ts';
import type { Logger } from '../ports/logger.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import type { TelephonyConnector } from '../ports/telephony-connector.ts';
import { isSameAccount } from './same-account.ts';

/** The part of the settings service this session needs. */
export interface SessionSettings {
  readonly current: Settings;
  setMode(mode: Settings['mode']): Result<void, 'settings-invalid'>;
  saveLine(line: LineSettings): Result<void, 'settings-invalid' | 'too-many-lines'>;
  removeLine(id: LineId): Result<void, 'settings-invalid' | 'no-such-line'>;
}

/** Where the connectors' events go. */
export interface SessionCalls {
  attach(connector: TelephonyConnector, line: LineSettings): void;
  detach(lineId: LineId): void;
}

export interface PhoneSessionOptions {
  readonly settings: SessionSettings;
  readonly secrets: SecretStore;
  readonly connectors: ConnectorFactory;
  readonly calls: SessionCalls;
  readonly demo: DemoWorld;
  readonly log: Logger;
  /** The session changed between nothing, demo and lines; `demo` is there only in the demo. */
  readonly onChange: (state: { readonly mode: Settings['mode']; readonly demo?: DemoAccess }) => void;
  /** The line has no password any more: the keychain lost it or was never there. */
  readonly onPasswordMissing: (line: LineSettings) => void;
}

/**
 * Which phone the agent has: none, the demo, or the configured lines, all at once. Going from one to another ends the
 * calls of the former truthfully before the next one connects; a change of one line leaves the calls of the others
 * alone. Changes are served one after the other.
 */
export class PhoneSession {
  readonly #options: PhoneSessionOptions;
  readonly #connectors = new Map<LineId, TelephonyConnector>();
  #demoRuns = false;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(options: PhoneSessionOptions) {
    this.#options = options;
  }

  /** Starts what the settings say. */
  start(): Promise<void> {
    return this.#inTurn(async () => {
      const { mode, lines } = this.#options.settings.current;
      if (mode === 'demo') await this.#startDemo();
      else if (mode === 'line' && lines.length > 0) await this.#startLines();
      else this.#options.onChange({ mode: 'none' });
    });
  }

  tryDemo(): Promise<Result<void, SetupProblem>> {
    return this.#inTurn(async () => {
      await this.#leave();
      const started = await this.#startDemo();
      return started ? this.#options.settings.setMode('demo') : fail('demo-failed' as const);
    });
  }

  /** Keeps the line and its password, then connects it. Without a password the one of the same account stays. */
  saveLine(
    line: LineSettings,
    password: string | undefined,
  ): Promise<Result<{ readonly passwordKept: 'keychain' | 'memory' }, SetupProblem>> {
    return this.#inTurn(async () => {
      const { settings, secrets } = this.#options;
      const { mode, lines } = settings.current;
      const known = lines.find(({ id }) => id === line.id);
      if (password === undefined && !isSameAccount(line, known)) return fail('password-needed' as const);
      const saved = settings.saveLine(line);
      if (!saved.ok) return saved;
      const passwordKept = password === undefined ? 'keychain' : await secrets.set(line.id, password);
      await (mode === 'line' ? this.#restartLine(line) : this.#changeToLines());
      return ok({ passwordKept });
    });
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
    for (const [id, connector] of this.#connectors)
      if (lineId === undefined || id === lineId) connector.reconnectNow();
  }

  /** Before sleep: callers go elsewhere until `reconnectNow`. */
  async rest(): Promise<void> {
    await Promise.all([...this.#connectors.values()].map((connector) => connector.rest()));
  }

  stop(): Promise<void> {
    return this.#inTurn(() => this.#leave());
  }

  async #startDemo(): Promise<boolean> {
    try {
      const access = await this.#options.demo.start();
      this.#demoRuns = true;
      this.#options.onChange({ mode: 'demo', demo: access });
      this.#use(access.line, access.password);
      return true;
    } catch (error) {
      this.#options.log.error('demo.start-failed', { error: String(error) });
      this.#options.onChange({ mode: 'none' });
      return false;
    }
  }

  async #changeToLines(): Promise<void> {
    await this.#leave();
    await this.#startLines();
  }

  async #startLines(): Promise<void> {
    this.#options.onChange({ mode: 'line' });
    await Promise.all(this.#options.settings.current.lines.map((line) => this.#startLine(line)));
  }

  async #restartLine(line: LineSettings): Promise<void> {
    await this.#leaveLine(line.id);
    await this.#startLine(line);
  }

  async #startLine(line: LineSettings): Promise<void> {
    const password = await this.#options.secrets.get(line.id);
    if (password === undefined) this.#options.onPasswordMissing(line);
    else this.#use(line, password);
  }

  #use(line: LineSettings, password: string): void {
    const connector = this.#options.connectors.create(line, password);
    this.#connectors.set(line.id, connector);
    this.#options.calls.attach(connector, line);
    connector.connect();
  }

  async #leave(): Promise<void> {
    await Promise.all([...this.#connectors.keys()].map((id) => this.#leaveLine(id)));
    if (this.#demoRuns) {
      this.#demoRuns = false;
      await this.#options.demo.stop();
    }
  }

  async #leaveLine(id: LineId): Promise<void> {
    const connector = this.#connectors.get(id);
    if (connector === undefined) return;
    this.#connectors.delete(id);
    await connector.disconnect();
    this.#options.calls.detach(id);
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(run);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }
}
