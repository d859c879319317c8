/**
 * Makes and checks the tokens of the local API. Implementations MUST make tokens of at least 128 random bits, MUST keep
 * nothing, and MUST compare in a time that does not depend on where texts differ.
 */
export interface TokenMaker {
  create(): { readonly token: string; readonly hash: string };
  matches(token: string, hash: string): boolean;
}
