import type { LineSaved, LineSavingTime } from '#shared/domain/line-saving.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { SetupProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { SecretStore } from '../ports/secret-store.ts';
import type { SessionSettings } from './phone-session.ts';
import type { RunningLines, SessionCalls } from './running-lines.ts';
import { isSameAccount } from './same-account.ts';
import type { WaitingLines } from './waiting-lines.ts';

/** A line as the agent wants it. */
export interface LineWish {
  readonly line: LineSettings;
  /** The kept one stays when missing. */
  readonly password?: string | undefined;
  readonly when: LineSavingTime;
}

export interface LineSaverOptions {
  readonly settings: SessionSettings;
  readonly secrets: SecretStore;
  readonly calls: Pick<SessionCalls, 'hasCalls'>;
  readonly running: RunningLines;
  readonly waiting: WaitingLines;
  /** Connects the line anew. */
  readonly restart: (line: LineSettings) => Promise<void>;
  /** The lines become the phone, in place of the demo or of none. */
  readonly changeToLines: () => Promise<void>;
}

/**
 * Keeps a line and brings it into effect. What does not touch the connection holds at once. Else the line connects
 * anew; with a call on it only when the agent wants that, or after the call.
 */
export class LineSaver {
  readonly #options: LineSaverOptions;

  constructor(options: LineSaverOptions) {
    this.#options = options;
  }

  /** `not-yet`: a call is on the line, and nothing was kept. Without a password the one of the same account stays. */
  async save({ line, password, when }: LineWish): Promise<Result<LineSaved, SetupProblem>> {
    const { settings, secrets, calls, waiting } = this.#options;
    const known = settings.current.lines.find(({ id }) => id === line.id);
    if (password === undefined && !isSameAccount(line, known)) return fail('password-needed');
    const way = await this.#wayOf(line, password);
    const waits = way === 'connect' && when !== 'now' && calls.hasCalls(line.id);
    if (waits && when === 'ask' && !waiting.has(line.id)) return ok({ applied: 'not-yet' });
    const saved = settings.saveLine(line);
    if (!saved.ok) return saved;
    const passwordKept = password === undefined ? 'keychain' : await secrets.set(line.id, password);
    await this.#apply(line, waits ? 'wait' : way);
    return ok({ applied: waits ? 'after-calls' : 'now', passwordKept });
  }

  async #wayOf(line: LineSettings, password: string | undefined): Promise<'change' | 'connect' | 'update'> {
    const { settings, secrets, running } = this.#options;
    if (settings.current.mode !== 'line') return 'change';
    const wanted = password ?? (await secrets.get(line.id));
    return running.needsConnecting(line, wanted) ? 'connect' : 'update';
  }

  async #apply(line: LineSettings, way: 'change' | 'connect' | 'update' | 'wait'): Promise<void> {
    const { running, waiting, restart, changeToLines } = this.#options;
    if (way === 'change') await changeToLines();
    else if (way === 'connect') await restart(line);
    else {
      running.update(line);
      if (way === 'wait') waiting.add(line.id);
      else waiting.forget(line.id);
    }
  }
}
