/** A number without the URI around it. */
export interface UnwrappedNumber {
  /** The number as written, folded to ASCII, without scheme, host and parameters. */
  readonly text: string;
  /** RFC 3966 `ext`. */
  readonly extension?: string;
}
/**
 * Takes `tel:`, `sip:`, `sips:` and `callto:` apart. A global `phone-context` (RFC 3966 section 5.1.5) goes in front
 * of a local number; a host name as context says nothing about the number and is dropped.
 */
export declare function unwrapNumber(raw: string): UnwrappedNumber;
