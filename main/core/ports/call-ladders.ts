import type { Ladder } from '#shared/domain/diagnostics.ts';
import type { CallId } from '#shared/domain/ids.ts';

/** The signalling of the last calls, in memory alone. Texts are redacted before they are kept. */
export interface CallLadders {
  /** Calls of which messages are kept, newest first. */
  calls(): readonly { readonly id: CallId; readonly messages: number }[];
  /** In the order of their times. */
  ladder(id: CallId): Ladder | undefined;
  /** The redacted text of one message. */
  message(id: CallId, n: number): string | undefined;
}
