import type { Command } from '#shared/ipc/channels.ts';
import type { CommandInput, CommandReply } from '#shared/ipc/contract.ts';
import type { Navigation } from '#shared/ipc/navigation.ts';
import type { TaskView } from '#shared/ipc/task.ts';
import type { SoundLevels } from '#shared/domain/sound.ts';
import type { PresenceUpdate } from '#shared/domain/presence.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';

type Unsubscribe = () => void;

/** Commands that take nothing are called without an argument. */
export type Invoke<C extends Command> =
  undefined extends CommandInput<C>
    ? () => Promise<CommandReply<C>>
    : (input: CommandInput<C>) => Promise<CommandReply<C>>;

/** What panel and popup may do; one function per command, nothing else. */
export interface AgentBridge {
  readonly command: { readonly [C in Command]: Invoke<C> };
  onSnapshot(listener: (snapshot: Snapshot) => void): Unsubscribe;
  /** News of watched colleagues; ask `presence:get` for the state they follow on. */
  onPresence(listener: (update: PresenceUpdate) => void): Unsubscribe;
  /** The last navigation that nobody heard is heard by the first listener. */
  onNavigate(listener: (to: Navigation) => void): Unsubscribe;
  /** All that takes a while and runs now, whenever that changes. */
  onTasks(listener: (tasks: readonly TaskView[]) => void): Unsubscribe;
  onSoundLevels(listener: (levels: SoundLevels) => void): Unsubscribe;
}

/** What a media page may do: serve requests of the main process and report events. */
export interface MediaBridge {
  /** `handle` gets the operation and its input; what it resolves to goes back. */
  serve(handle: (op: string, input: unknown) => Promise<unknown>): Unsubscribe;
  report(event: unknown): void;
}

declare global {
  interface Window {
    readonly hookswitch: AgentBridge;
    readonly hookswitchMedia: MediaBridge;
  }
}
