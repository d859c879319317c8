import type { MessageProblem } from '#shared/domain/message.ts';
import type { Result } from '#shared/result.ts';

/** A text that came for the line. */
export interface IncomingText {
  /** The same for every repeat of the same message, and for no other (Call-ID and CSeq). */
  readonly key: string;
  /** User part of the sender's address; empty when it hides. */
  readonly number: string;
  readonly displayName?: string;
  readonly text: string;
}

/**
 * Short texts by the line. Implementations
 * - MUST tell the PBX that a text was taken only after `onText` returned true: until then it may come again,
 * - MUST refuse what is no text, and what is too long, in a way that the sender's phone understands,
 * - MUST NOT throw from `send`, and resolve it with what the other side's PBX said, within 35 s.
 */
export interface TextMessages {
  /** One taker; it keeps the text for good and says whether it could. */
  onText(take: (text: IncomingText) => boolean): () => void;
  send(number: string, text: string): Promise<Result<void, MessageProblem>>;
}
