/** Digits that were sent one soon after the other, and when the first of them was. */
export interface SentDigits {
  readonly at: number;
  readonly lastAt: number;
  readonly digits: string;
}

/** After this long without a key the next digit begins a new entry. */
const ENTRY_PAUSE_MS = 4000;

/** How many entries are kept; the oldest go first. */
const ENTRIES_MAX = 20;

/** The history with these digits added, the latest entry last. */
export function withSent(history: readonly SentDigits[], digits: string, now: number): readonly SentDigits[] {
  const last = history.at(-1);
  if (last === undefined || now - last.lastAt > ENTRY_PAUSE_MS) {
    return [...history, { at: now, lastAt: now, digits }].slice(-ENTRIES_MAX);
  }
  return [...history.slice(0, -1), { ...last, lastAt: now, digits: last.digits + digits }];
}

/** What of a pasted text a keypad has: everything else is dropped. At most as much as one command takes. */
export function digitsOf(text: string): string {
  return text.replace(/[^0-9*#A-D]/g, '').slice(0, 64);
}
