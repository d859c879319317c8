/** By this a comment of ours is found again, whatever else the record's timeline holds. */
export function commentMark(callId: string): string {
  return `(Hookswitch ${callId})`;
}

/** A note as a comment in a timeline. */
export function commentText(note: string, callId: string): string {
  return `${note.trim()}\n\n${commentMark(callId)}`;
}
