import { assertNever } from '#shared/assert-never.ts';
import type { Reachability } from '#shared/domain/reachability.ts';

export type RegistrationState =
  | 'offline'
  | 'connecting'
  | 'registering'
  | 'registered'
  | 'waiting'
  | 'refused';

/**
 * - `start`: the line is wanted, or the agent asks to try now
 * - `opened`: the socket stands
 * - `accepted`: the PBX answered a REGISTER with 2xx
 * - `lost`: the socket closed, or a REGISTER stayed unanswered or met a passing error
 * - `denied`: the PBX said no, and repeating would not help
 * - `due`: the wait before the next try is over
 * - `stop`: the line is not wanted any more
 */
export type RegistrationEvent = 'start' | 'opened' | 'accepted' | 'lost' | 'denied' | 'due' | 'stop';

export type RegistrationStep =
  | { readonly kind: 'moved'; readonly from: RegistrationState; readonly state: RegistrationState }
  | { readonly kind: 'ignored'; readonly from: RegistrationState; readonly event: RegistrationEvent };

/**
 * A line's way to the PBX. `stop` leads to `offline` from everywhere, `start` to `connecting` (a fresh socket).
 *
 *     offline ──start──▶ connecting ──opened──▶ registering ──accepted──▶ registered ⟲ accepted
 *                          ▲    │                 │     │                   │    │
 *                         due  lost             lost  denied              lost  denied
 *                          │    ▼                 ▼     ▼                   │    │
 *                        waiting ◀────────────────┘   refused ◀─────────────│────┘
 *                          ▲────────────────────────────────────────────────┘
 */
export const TRANSITIONS = {
  offline: { start: 'connecting' },
  connecting: {
    start: 'connecting',
    opened: 'registering',
    lost: 'waiting',
    denied: 'refused',
    stop: 'offline',
  },
  registering: {
    start: 'connecting',
    accepted: 'registered',
    lost: 'waiting',
    denied: 'refused',
    stop: 'offline',
  },
  registered: {
    start: 'connecting',
    accepted: 'registered',
    lost: 'waiting',
    denied: 'refused',
    stop: 'offline',
  },
  waiting: { start: 'connecting', due: 'connecting', stop: 'offline' },
  refused: { start: 'connecting', stop: 'offline' },
} as const satisfies Record<RegistrationState, Partial<Record<RegistrationEvent, RegistrationState>>>;

/** Moves a registration, or says that the event does not apply; events of an old socket are normal. */
export function stepRegistration(from: RegistrationState, event: RegistrationEvent): RegistrationStep {
  const row: Partial<Record<RegistrationEvent, RegistrationState>> = TRANSITIONS[from];
  const state = row[event];
  return state === undefined ? { kind: 'ignored', from, event } : { kind: 'moved', from, state };
}

/**
 * How a registration's state is told to people. Only `registered` is reachable. Trying again after a failure stays
 * `unreachable`, so that the words on screen do not flicker between tries.
 */
export function reachStateOf(state: RegistrationState, hasFailed: boolean): Reachability['state'] {
  switch (state) {
    case 'offline':
      return 'off';
    case 'connecting':
    case 'registering':
      return hasFailed ? 'unreachable' : 'connecting';
    case 'registered':
      return 'reachable';
    case 'waiting':
      return 'unreachable';
    case 'refused':
      return 'refused';
    default:
      return assertNever(state);
  }
}

/** What the app is doing about a line that is not registered; undefined when nothing. */
export function doingOf(state: RegistrationState): Reachability['doing'] {
  return state === 'connecting' || state === 'registering' || state === 'waiting' ? state : undefined;
}
