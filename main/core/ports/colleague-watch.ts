import type { Presence } from '#shared/domain/presence.ts';

/** What a line says of a watched extension; when it began is for the listener to know. */
export interface Seen extends Omit<Presence, 'since'> {
  /** The number they talk with, where the PBX says it (Asterisk does not). No page is told. */
  readonly talksWith?: string;
}

/**
 * Watches extensions by whatever the PBX offers. Implementations
 * - MUST take a new list at any time, also before the line is reachable, and watch exactly that,
 * - MUST keep watching through losses of the connection by themselves, and say `unknown` meanwhile,
 * - MUST spread the asking, so that hundreds of extensions storm neither the PBX nor the app.
 */
export interface ColleagueWatch {
  watch(extensions: readonly string[]): void;
  onSeen(listener: (seen: Seen) => void): () => void;
}
