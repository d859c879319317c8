import type { LineId } from '#shared/domain/ids.ts';
import type { MessageProblem, MessageState, TextMessage } from '#shared/domain/message.ts';

/** Texts on disk. Every write is durable before it returns. */
export interface MessageStore {
  /** Keeps a text; false when one with this key was kept before, which then stays as it is. */
  keep(message: TextMessage, key?: string): boolean;
  get(id: string): TextMessage | undefined;
  /** Changes what became of a text; false when there is none. Without `problem` there is none any more. */
  change(id: string, state: MessageState, problem?: MessageProblem): boolean;
  /** Marks incoming texts of the sender of this one as seen. */
  markRead(id: string): void;
  /** Newest first. */
  list(limit: number): readonly TextMessage[];
  /** All texts, and those nobody has looked at. */
  counts(): { readonly total: number; readonly unread: number };
  /** Outgoing texts that wait to be delivered, oldest first. */
  waiting(): readonly TextMessage[];
  /** Outgoing texts whose sending a crash cut off become failed: sent again, they might arrive twice. */
  closeInterrupted(): void;
  /** Texts from and to a number, by its key (`numberKey`), newest first. */
  ofNumber(key: string): readonly TextMessage[];
  /** Removes them; returns how many there were. */
  removeNumber(key: string): number;
  /** Removes all texts of a line: the demo leaves nothing behind. */
  forgetLine(lineId: LineId): void;
}
