/** Limits of `insertDTMF` in the WebRTC standard, in ms. */
const DURATION_MS = { least: 40, most: 6000 };
const GAP_MS = { least: 30, most: 6000 };

export interface DigitTiming {
  readonly durationMs: number;
  readonly gapMs: number;
}

/** Sends digits as RFC 4733 events, after those still under way. Throws when the connection cannot send any. */
export function insertDigits(connection: RTCPeerConnection, digits: string, timing: DigitTiming): void {
  const sender = connection.getSenders().find((candidate) => candidate.dtmf?.canInsertDTMF === true);
  const keypad = sender?.dtmf ?? undefined;
  if (keypad === undefined) throw new Error('the connection cannot send digits now');
  // insertDTMF replaces what is still to be sent.
  const waiting = keypad.toneBuffer;
  keypad.insertDTMF(
    `${waiting}${digits}`,
    within(timing.durationMs, DURATION_MS),
    within(timing.gapMs, GAP_MS),
  );
}

function within(ms: number, limits: { readonly least: number; readonly most: number }): number {
  return Math.min(Math.max(ms, limits.least), limits.most);
}
