import type { AgentBridge } from '#preload/bridge.ts';
import { PopRuleSet } from '#shared/domain/pop-rules.ts';
import type { DiagnosticsReport } from '#shared/domain/diagnostics.ts';
import type { SoundLevels } from '#shared/domain/sound.ts';
import type { PresenceUpdate } from '#shared/domain/presence.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { COMMANDS, type Command } from '#shared/ipc/channels.ts';
import type { TaskView } from '#shared/ipc/task.ts';
import type { Navigation } from '#shared/ipc/navigation.ts';

const NO_REPORT: DiagnosticsReport = { now: 0, lines: [], calls: [], networks: [] };
const NO_RULES = PopRuleSet.parse({ rules: [] });

type Answer = (input: unknown) => unknown;

export interface SentCommand {
  readonly command: Command;
  readonly input: unknown;
}

const NO_OFFER = { places: [], preset: { firstName: '', lastName: '', company: '', note: '' } };

/**
 * Stands in for the preload's bridge: answers every command with `ok` unless told otherwise, remembers what was
 * sent, and pushes snapshots by hand.
 */
export class FakeBridge implements AgentBridge {
  readonly sent: SentCommand[] = [];
  readonly command: AgentBridge['command'];
  readonly #answers = new Map<Command, Answer>();
  readonly #snapshotListeners = new Set<(snapshot: Snapshot) => void>();
  readonly #levelListeners = new Set<(levels: SoundLevels) => void>();
  readonly #presenceListeners = new Set<(update: PresenceUpdate) => void>();
  readonly #taskListeners = new Set<(tasks: readonly TaskView[]) => void>();
  readonly #navigateListeners = new Set<(to: Navigation) => void>();

  constructor(snapshot?: Snapshot) {
    const invoke = (command: Command) => (input?: unknown) => {
      this.sent.push({ command, input });
      const answer = this.#answers.get(command);
      return Promise.resolve().then(() => (answer === undefined ? { ok: true } : answer(input)));
    };
    const commands: Record<string, unknown> = {};
    for (const command of COMMANDS) commands[command] = invoke(command);
    this.command = commands as unknown as AgentBridge['command'];
    if (snapshot !== undefined) this.answer('state:get', () => ({ ok: true, value: snapshot }));
    this.answer('history:quality', () => ({ ok: true, value: undefined }));
    this.answer('recording:get', () => ({ ok: true, value: undefined }));
    this.answer('recording:totals', () => ({ ok: true, value: { calls: 0, bytes: 0 } }));
    this.answer('history:list', () => ({ ok: true, value: { entries: [] } }));
    this.answer('book:list', () => ({ ok: true, value: [] }));
    this.answer('history:places', () => ({ ok: true, value: { lines: [], queues: [] } }));
    this.answer('diagnostics:report', () => ({ ok: true, value: NO_REPORT }));
    this.answer('diagnostics:bundle-contents', () => ({ ok: true, value: [] }));
    this.answer('task:list', () => ({ ok: true, value: [] }));
    this.answer('crm:writes', () => ({ ok: true, value: [] }));
    this.answer('promise:list', () => ({ ok: true, value: [] }));
    this.answer('crm:accounts', () => ({ ok: true, value: [] }));
    this.answer('pop:rules', () => ({ ok: true, value: { set: NO_RULES, past: [] } }));
    this.answer('record:places', () => ({ ok: true, value: [] }));
    this.answer('record:offer', () => ({ ok: true, value: NO_OFFER }));
    this.answer('pop:offers', () => ({ ok: true, value: { newRecord: true } }));
    this.answer('message:list', () => ({ ok: true, value: [] }));
    this.answer('presence:get', () => ({ ok: true, value: { revision: 1, kind: 'all', entries: [] } }));
    this.answer('people:search-live', () => ({ ok: true, value: { people: [], failures: [] } }));
    this.answer('people:search', () => ({ ok: true, value: [] }));
  }

  /** How `command` is answered from now on; a thrown error is a bridge that fails. */
  answer(command: Command, answer: Answer): void {
    this.#answers.set(command, answer);
  }

  push(snapshot: Snapshot): void {
    for (const listener of this.#snapshotListeners) listener(snapshot);
  }

  navigate(to: Navigation): void {
    for (const listener of this.#navigateListeners) listener(to);
  }

  tellLevels(levels: SoundLevels): void {
    for (const listener of this.#levelListeners) listener(levels);
  }

  inputsOf(command: Command): readonly unknown[] {
    return this.sent.filter((one) => one.command === command).map((one) => one.input);
  }

  onSnapshot(listener: (snapshot: Snapshot) => void): () => void {
    this.#snapshotListeners.add(listener);
    return () => this.#snapshotListeners.delete(listener);
  }

  onSoundLevels(listener: (levels: SoundLevels) => void): () => void {
    this.#levelListeners.add(listener);
    return () => this.#levelListeners.delete(listener);
  }

  pushPresence(update: PresenceUpdate): void {
    for (const listener of this.#presenceListeners) listener(update);
  }

  onPresence(listener: (update: PresenceUpdate) => void): () => void {
    this.#presenceListeners.add(listener);
    return () => this.#presenceListeners.delete(listener);
  }

  tellTasks(tasks: readonly TaskView[]): void {
    for (const listener of this.#taskListeners) listener(tasks);
  }

  onTasks(listener: (tasks: readonly TaskView[]) => void): () => void {
    this.#taskListeners.add(listener);
    return () => this.#taskListeners.delete(listener);
  }

  onNavigate(listener: (to: Navigation) => void): () => void {
    this.#navigateListeners.add(listener);
    return () => this.#navigateListeners.delete(listener);
  }
}
