/** By this a text of ours is found again, whatever else stands around it. */
export function callMark(callId: string): string {
  return `(Hookswitch ${callId})`;
}

/** A note with the mark of its call under it. */
export function markedText(note: string, callId: string): string {
  const text = note.trim();
  return text === '' ? callMark(callId) : `${text}\n\n${callMark(callId)}`;
}
