/** Where an API lives. */
export interface RestAddress {
  readonly origin: string;
  /** Empty, or with a slash in front and none at its end. */
  readonly folder: string;
}
/** Reads the address that all requests share: `https`, without a query. Undefined when it is none. */
export declare function readRestAddress(text: string): RestAddress | undefined;
