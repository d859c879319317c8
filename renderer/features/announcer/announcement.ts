/**
 * Something that a screen reader is told. `now` interrupts what it is saying: it rings, or something was lost that the
 * agent needs at once. `soon` waits for the end of the sentence.
 */
export interface Announcement {
  /** What it is about: of what waits, only the last word on each topic is said. */
  readonly topic: string;
  readonly urgency: 'now' | 'soon';
  readonly words: string;
}
