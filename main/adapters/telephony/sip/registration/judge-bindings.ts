/** What the PBX held for the agent's address when it last took a REGISTER of ours. */
export interface HeldBinding {
  /** When ours ends by itself, epoch ms. */
  readonly until: number;
  /** No other telephone was bound. */
  readonly isAlone: boolean;
}

/**
 * - `clean`: none of the other bindings can be ours
 * - `left-over`: the one other binding is that of our connection before, and nobody else's: it can be removed
 * - `doubtful`: one of them may be that, `until` then (epoch ms); which one cannot be told from outside
 */
export type BindingVerdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'left-over'; readonly until: number }
  | { readonly kind: 'doubtful'; readonly until: number };

export interface BindingsSeen {
  /** Missing before the first REGISTER of this run, and after ours was removed. */
  readonly held: HeldBinding | undefined;
  /** Seconds that the bindings besides our new one still live; undefined where the PBX does not say. */
  readonly others: readonly (number | undefined)[];
  readonly now: number;
}

/** Asterisk counts in whole seconds from its own clock and names one less than it grants. */
const TOLERANCE_MS = 2000;

/**
 * Whether the PBX would still ring a connection of ours that is gone. A PBX that writes the address of the connection
 * into the Contact (Asterisk, `rewrite_contact`) makes another binding of each connection and lists them all under the
 * address that was sent, so they are told apart by their time alone: ours ends when ours would have ended. A binding that
 * ends at another time is another telephone's, and so may be any where there was one before.
 */
export function judgeBindings({ held, others, now }: BindingsSeen): BindingVerdict {
  const left = held === undefined ? 0 : held.until - now;
  if (held === undefined || left <= 0) return { kind: 'clean' };
  const isOurs = (seconds: number | undefined): boolean =>
    seconds !== undefined && Math.abs(seconds * 1000 - left) <= TOLERANCE_MS;
  if (!others.some(isOurs)) return { kind: 'clean' };
  const kind = held.isAlone && others.length === 1 ? 'left-over' : 'doubtful';
  return { kind, until: held.until };
}
