import type { Reachability, ReachProblem } from '#shared/domain/reachability.ts';
import { ConnectionError } from '../wire/connection-error.ts';
import type { ConnectionFailure } from '../wire/connection-failure.ts';

const PROBLEMS: Readonly<Record<ConnectionFailure['kind'], ReachProblem>> = {
  dns: 'dns',
  refused: 'refused',
  unreachable: 'connection-lost',
  timeout: 'timeout',
  'tls-untrusted': 'tls-untrusted',
  'tls-name': 'tls-name',
  'tls-expired': 'tls-expired',
  'tls-other': 'tls-other',
  'not-websocket': 'not-websocket',
  subprotocol: 'not-websocket',
  proxy: 'proxy-refused',
  closed: 'connection-lost',
  'ping-timeout': 'server-silent',
  'frame-too-large': 'connection-lost',
};

/** The reason people read for a connection that failed or ended. */
export function reachProblemOf(failure: ConnectionFailure): ReachProblem {
  return PROBLEMS[failure.kind];
}

/** What stands between the agent and the PBX. */
export type Trouble = Pick<Reachability, 'problem' | 'detail'>;

/** Reads the error of a connection that failed or ended. Without a network nothing else is to blame. */
export function troubleOf(error: unknown, hasNetwork = true): Trouble {
  if (error instanceof ConnectionError) {
    const { kind, detail } = error.failure;
    if (!hasNetwork && (kind === 'dns' || kind === 'unreachable')) return { problem: 'no-network', detail };
    return { problem: reachProblemOf(error.failure), detail: error.failure.detail };
  }
  return { problem: 'connection-lost', detail: error instanceof Error ? error.message : 'closed' };
}
