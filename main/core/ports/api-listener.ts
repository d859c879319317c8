import type { Result } from '#shared/result.ts';

/** Where the local API can be reached. `listen` and `close` may be called in any order, also twice. */
export interface ApiListener {
  /** Listens on this port of 127.0.0.1 and nowhere else. */
  listen(port: number): Promise<Result<void, 'port-taken' | 'failed'>>;
  /** Ends every connection; resolves when the port is free. */
  close(): Promise<void>;
}
