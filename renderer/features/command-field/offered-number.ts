/** A number that a link brought. A new object is a new offer, even with the same number. */
export interface OfferedNumber {
  readonly text: string;
}
