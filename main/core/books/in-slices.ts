import type { WritingTurns } from '../people/writing-turns.ts';
import type { Timer } from '../ports/timer.ts';

/** People that are written in one go: a few milliseconds, between which a call can ring. */
const SLICE = 20;

/** Deals with many things piece by piece, each piece in its turn, with a breath behind each. */
export async function inSlices<Item>(
  items: readonly Item[],
  { turns, timer }: { readonly turns: WritingTurns; readonly timer: Timer },
  deal: (slice: readonly Item[]) => void,
): Promise<void> {
  for (let start = 0; start < items.length; start += SLICE) {
    const release = await turns.take();
    try {
      deal(items.slice(start, start + SLICE));
    } finally {
      release();
    }
    await new Promise<void>((resolve) => {
      timer.after(0, resolve);
    });
  }
}
