import type { SettingsProblem } from '#shared/ipc/problems.ts';
import type { LineId } from '#shared/domain/ids.ts';
import { LINES_MAX } from '#shared/domain/lines-max.ts';
import { Settings, type LineSettings } from '#shared/domain/settings.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Logger } from '../ports/logger.ts';
import type { SettingsStore } from '../ports/settings-store.ts';
import { keepUnknown } from './keep-unknown.ts';
import { obeysPolicy, ownOf, withPolicy, type SettingsPolicy } from './settings-policy.ts';

/** Sections to replace. `undefined` leaves a section alone. */
export type SettingsPatch = {
  readonly [Key in Exclude<keyof Settings, 'version'>]?: Settings[Key] | undefined;
};

export interface SettingsServiceOptions {
  readonly store: SettingsStore;
  readonly logger: Logger;
  /** What an administrator holds, whatever is stored. */
  readonly policy?: SettingsPolicy | undefined;
}

export type SettingsListener = (settings: Settings, before: Settings) => void;

/**
 * The settings in use. A patch is checked as a whole before anything is written; what it does not name stays as it is,
 * keys of a newer version included. Listeners hear of a change after it is on disk. What a policy holds is in `current`
 * and never on disk.
 */
export class SettingsService {
  readonly #store: SettingsStore;
  readonly #logger: Logger;
  readonly #listeners = new Set<SettingsListener>();
  readonly policy: SettingsPolicy | undefined;
  #own: Settings;
  #settings: Settings;

  constructor(options: SettingsServiceOptions) {
    this.#store = options.store;
    this.#logger = options.logger;
    this.policy = options.policy;
    this.#own = options.store.read();
    this.#settings = withPolicy(this.#own, this.policy);
  }

  get current(): Settings {
    return this.#settings;
  }

  update(patch: SettingsPatch): Result<Settings, SettingsProblem> {
    const named = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    return this.#replace({ ...this.#settings, ...named }, Object.keys(named));
  }

  /** Which phone the agent has. `none` forgets the lines; the others keep them. */
  setMode(mode: Settings['mode']): Result<void, SettingsProblem> {
    const lines = mode === 'none' ? [] : this.#settings.lines;
    return this.#setLines(mode, lines);
  }

  /** Keeps a line, new or changed, and makes the configured lines the agent's phone. */
  saveLine(line: LineSettings): Result<void, SettingsProblem | 'too-many-lines'> {
    const { lines } = this.#settings;
    const known = lines.find(({ id }) => id === line.id);
    if (known === undefined && lines.length >= LINES_MAX) return fail('too-many-lines');
    const kept = keepUnknown(line, known);
    return this.#setLines(
      'line',
      known === undefined ? [...lines, kept] : lines.map((each) => (each === known ? kept : each)),
    );
  }

  /** Forgets a line; the agent has no phone any more when it was the last one. */
  removeLine(id: LineId): Result<void, SettingsProblem | 'no-such-line'> {
    const { mode, lines } = this.#settings;
    const left = lines.filter((line) => line.id !== id);
    if (left.length === lines.length) return fail('no-such-line');
    return this.#setLines(mode === 'line' && left.length === 0 ? 'none' : mode, left);
  }

  /** Puts the named lines first, in this order. */
  orderLines(ids: readonly LineId[]): Result<void, SettingsProblem> {
    const { mode, lines } = this.#settings;
    const named = [...new Set(ids)].flatMap((id) => lines.filter((line) => line.id === id));
    return this.#setLines(mode, [...named, ...lines.filter((line) => !named.includes(line))]);
  }

  /** The line for outgoing calls is forgotten with the line itself. */
  #setLines(mode: Settings['mode'], lines: readonly LineSettings[]): Result<void, SettingsProblem> {
    const { outgoingLine, ...rest } = this.#settings;
    const stays = lines.some(({ id }) => id === outgoingLine);
    const wanted = { ...rest, mode, lines: [...lines], ...(stays && { outgoingLine }) };
    const replaced = this.#replace(wanted, ['mode']);
    return replaced.ok ? ok() : replaced;
  }

  /** Hears every change with the settings before it; the returned function ends that. */
  onChange(listener: SettingsListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #replace(wanted: Settings, changed: readonly string[]): Result<Settings, SettingsProblem> {
    const checked = Settings.safeParse(wanted);
    if (!checked.success) {
      const paths = checked.error.issues.map((issue) => issue.path.join('.')).join(', ');
      this.#logger.warn('settings.refused', { paths });
      return fail('settings-invalid');
    }
    if (!obeysPolicy(wanted, this.policy)) return fail('settings-managed');
    const before = this.#settings;
    const tidied = Object.entries(checked.data).filter(([key]) => changed.includes(key));
    const after: Settings = { ...wanted, ...Object.fromEntries(tidied) };
    this.#own = ownOf(after, this.#own, this.policy);
    this.#store.write(this.#own);
    this.#settings = after;
    for (const listener of this.#listeners) this.#tell(listener, after, before);
    return ok(after);
  }

  #tell(listener: SettingsListener, after: Settings, before: Settings): void {
    try {
      listener(after, before);
    } catch (error) {
      this.#logger.error('settings.listener-failed', { error: String(error) });
    }
  }
}
