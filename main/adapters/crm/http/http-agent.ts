/** How requests leave this computer: `fetch`, as far as the adapters use it. */
export type HttpFetch = (url: string, init: RequestInit) => Promise<Response>;

/** Who sends requests (RFC 9110 §3.5), and by which way. */
export interface HttpAgent {
  /** Product and version, for `user-agent`. */
  readonly name: string;
  readonly fetch: HttpFetch;
}

/** Sends by Node's own way, as tools and tests do. */
export function nodeAgent(name: string): HttpAgent {
  return { name, fetch: (url, init) => fetch(url, init) };
}
