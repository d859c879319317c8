import type { CallId } from '#shared/domain/ids.ts';

/** Sees what goes over a line's connection. It MUST return at once and keep nothing that was not redacted. */
export interface WireTrace {
  frame(direction: 'in' | 'out', text: string, atMs: number): void;
  /** The dialog with this SIP Call-ID belongs to a call. */
  belongs(sipCallId: string, callId: CallId): void;
}
