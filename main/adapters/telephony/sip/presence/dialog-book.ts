import type { Seen } from '#core/ports/colleague-watch.ts';
import type { DialogFact, DialogInfo } from './dialog-info.ts';

/**
 * What a document did (RFC 4235 §4.3): `applied`; `stale`, it is older than what is known; `gap`, a change before it
 * was lost, so the full state must be asked for.
 */
export type Applied = 'applied' | 'stale' | 'gap';

const DIALOGS_MAX = 200;

/** The dialogs of one watched extension, kept from document to document of one subscription. */
export class DialogBook {
  readonly #dialogs = new Map<string, DialogFact>();
  #version: number | undefined;

  /** Takes a document in. After a gap the known dialogs stay until a full document comes. */
  apply({ version, state, dialogs }: DialogInfo): Applied {
    const known = this.#version;
    if (known !== undefined && version <= known) return 'stale';
    if (state === 'partial' && known !== undefined && version !== known + 1) return 'gap';
    this.#version = version;
    if (state === 'full') this.#dialogs.clear();
    for (const dialog of dialogs) this.#put(dialog);
    return 'applied';
  }

  /** A fresh subscription counts from anew. */
  reset(): void {
    this.#dialogs.clear();
    this.#version = undefined;
  }

  /**
   * What follows for who wants to call: a conversation counts before a ring, a ring before calls that are all held.
   * Someone who dials or waits for an answer is busy.
   */
  seen(): Omit<Seen, 'extension'> {
    const dialogs = [...this.#dialogs.values()];
    const talk = dialogs.find(({ state, held }) => state === 'confirmed' && !held);
    const open = dialogs.filter(({ state }) => state !== 'confirmed');
    const ringing = open.find(rings);
    if (talk !== undefined)
      return {
        availability: 'busy',
        ...(talk.remoteUser !== undefined && { talksWith: talk.remoteUser }),
      };
    if (open.some((dialog) => !rings(dialog))) return { availability: 'busy' };
    if (ringing !== undefined)
      return { availability: 'ringing', ...(ringing.remote !== undefined && { caller: ringing.remote }) };
    return { availability: dialogs.length > 0 ? 'on-hold' : 'free' };
  }

  #put(dialog: DialogFact): void {
    if (dialog.state === 'terminated') this.#dialogs.delete(dialog.id);
    else if (this.#dialogs.size < DIALOGS_MAX || this.#dialogs.has(dialog.id))
      this.#dialogs.set(dialog.id, dialog);
  }
}

/** Without a direction only `early` is sure to be a ring: a phone that dials is `trying` first. */
function rings({ state, direction }: DialogFact): boolean {
  return direction === 'recipient' || (direction === undefined && state === 'early');
}
