/** How many voice messages wait in the line's mailbox, as the PBX says it. */
export interface MailboxCount {
  readonly fresh: number;
  readonly old: number;
  /** Where the messages are listened to, as far as the PBX tells: what to dial. */
  readonly account?: string;
}

/** Hears of the line's mailbox, asked for and unasked; undefined when nothing is known of it. */
export interface MailboxWatch {
  onCount(listener: (count: MailboxCount | undefined) => void): () => void;
}
