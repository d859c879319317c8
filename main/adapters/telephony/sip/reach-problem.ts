import type { ReachProblem } from '#shared/domain/reachability.ts';
import type { ConnectionFailure } from './wire/connection-failure.ts';

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
  closed: 'connection-lost',
  'ping-timeout': 'server-silent',
  'frame-too-large': 'connection-lost',
};

/** The reason people read for a connection that failed or ended. */
export function reachProblemOf(failure: ConnectionFailure): ReachProblem {
  return PROBLEMS[failure.kind];
}
