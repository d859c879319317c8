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
  setMode(mode: Settings['mode'], line?: LineSettings): Result<void, 'settings-invalid'>;
}

/** Where the connector's events go. */
export interface SessionCalls {
  attach(connector: TelephonyConnector, line: LineSettings): void;
  detach(): void;
}

export interface PhoneSessionOptions {
  readonly settings: SessionSettings;
  readonly secrets: SecretStore;
  readonly connectors: ConnectorFactory;
  readonly calls: SessionCalls;
  readonly demo: DemoWorld;
  readonly log: Logger;
  /** The session changed between nothing, demo and line; `demo` is there only in the demo. */
  readonly onChange: (state: { readonly mode: Settings['mode']; readonly demo?: DemoAccess }) => void;
  /** The line has no password any more: the keychain lost it or was never there. */
  readonly onPasswordMissing: (line: LineSettings) => void;
}

/**
 * Which phone the agent has: none, the demo, or the configured line. One at a time; changing it ends the calls of the
 * former truthfully before the next one connects. Changes are served one after the other.
 */
export class PhoneSession {
  readonly #options: PhoneSessionOptions;
  #connector: TelephonyConnector | undefined;
  #demoRuns = false;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(options: PhoneSessionOptions) {
    this.#options = options;
  }

  /** Starts what the settings say. */
  start(): Promise<void> {
    return this.#inTurn(async () => {
      const { mode, line } = this.#options.settings.current;
      if (mode === 'demo') await this.#startDemo();
      else if (mode === 'line' && line !== undefined) await this.#startLine(line);
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

  /** Keeps the line and its password, then connects. Without a password the one of the same account stays. */
  saveLine(
    line: LineSettings,
    password: string | undefined,
  ): Promise<Result<{ readonly passwordKept: 'keychain' | 'memory' }, SetupProblem>> {
    return this.#inTurn(async () => {
      if (password === undefined && !isSameAccount(line, this.#options.settings.current.line)) {
        return fail('password-needed' as const);
      }
      const saved = this.#options.settings.setMode('line', line);
      if (!saved.ok) return saved;
      const passwordKept =
        password === undefined ? 'keychain' : await this.#options.secrets.set(line.id, password);
      await this.#leave();
      await this.#startLine(line);
      return ok({ passwordKept });
    });
  }

  /** Back to the first start: no line, its password forgotten. History and people stay. */
  signOut(): Promise<void> {
    return this.#inTurn(async () => {
      const { line } = this.#options.settings.current;
      await this.#leave();
      if (line !== undefined) await this.#options.secrets.delete(line.id);
      this.#options.settings.setMode('none');
      this.#options.onChange({ mode: 'none' });
    });
  }

  play(scenario: DemoScenario): Result<void, 'not-in-demo' | 'busy'> {
    return this.#demoRuns ? this.#options.demo.play(scenario) : fail('not-in-demo');
  }

  /** Replaces the socket now: "Try now", wake, or a new network address. */
  reconnectNow(): void {
    this.#connector?.reconnectNow();
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

  async #startLine(line: LineSettings): Promise<void> {
    this.#options.onChange({ mode: 'line' });
    const password = await this.#options.secrets.get(line.id);
    if (password === undefined) this.#options.onPasswordMissing(line);
    else this.#use(line, password);
  }

  #use(line: LineSettings, password: string): void {
    const connector = this.#options.connectors.create(line, password);
    this.#connector = connector;
    this.#options.calls.attach(connector, line);
    connector.connect();
  }

  async #leave(): Promise<void> {
    const connector = this.#connector;
    this.#connector = undefined;
    if (connector !== undefined) {
      await connector.disconnect();
      this.#options.calls.detach();
    }
    if (this.#demoRuns) {
      this.#demoRuns = false;
      await this.#options.demo.stop();
    }
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(run);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }
}
