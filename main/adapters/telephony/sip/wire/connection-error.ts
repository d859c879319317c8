import type { ConnectionFailure } from './connection-failure.ts';

/** The error with which `connect` rejects and `onDisconnect` is called; `failure` says why in product words. */
export class ConnectionError extends Error {
  readonly failure: ConnectionFailure;

  constructor(failure: ConnectionFailure) {
    super(`${failure.kind}: ${failure.detail}`);
    this.name = 'ConnectionError';
    this.failure = failure;
  }
}
