import type { Snapshot } from '#shared/domain/snapshot.ts';

type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What waits for the agent, counted and in words. */
export interface Attention {
  readonly count: number;
  /** Empty when nothing waits. */
  readonly words: string;
}

/**
 * Missed calls, new voice messages of all lines, and new texts: the same for the badge of the app's icon and for the
 * tray, so that the two never say different things.
 */
export function attention({ missed, voicemail, messages }: Snapshot, t: Translate): Attention {
  const fresh = voicemail.reduce((sum, mailbox) => sum + mailbox.fresh, 0);
  const waiting = [
    ['tray.missed', missed],
    ['voicemail.fresh', fresh],
    ['tray.texts', messages.unread],
  ] as const;
  const some = waiting.filter(([, count]) => count > 0);
  return {
    count: some.reduce((sum, [, count]) => sum + count, 0),
    words: some.map(([key, count]) => t(key, { count })).join(', '),
  };
}
