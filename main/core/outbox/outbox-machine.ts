import type { OutboxState } from '#shared/domain/outbox.ts';

/**
 * - `release`: the time for changes is over
 * - `send`, `check`: a request goes out: the write itself, or the lookup whether it is there
 * - `accepted`, `found`: it is in the CRM
 * - `absent`: it is not
 * - `passing`: certainly not done, for a reason that passes
 * - `unknown`: no usable answer, or the app ended before one came
 * - `unknowable`: no usable answer, and no lookup can tell: only the agent can, who looks there
 * - `refused`: another try would bring the same answer
 * - `forgotten`: the CRM does not know a call any more whose end is to be written
 * - `retry`, `discard`: the agent's word
 */
export type OutboxEvent =
  | 'release'
  | 'send'
  | 'check'
  | 'accepted'
  | 'found'
  | 'absent'
  | 'passing'
  | 'unknown'
  | 'unknowable'
  | 'refused'
  | 'forgotten'
  | 'retry'
  | 'discard';

/**
 * One write on its way to a CRM. What may have arrived is never sent again before a lookup, unless the agent says so: from
 * `unsure` the only way back to `waiting` is `absent`.
 *
 *     held ──release──▶ waiting ──send──▶ sending ──accepted──▶ done
 *                         ▲ ▲ ▲            │ │ │                 ▲
 *                         │ │ └──passing───┘ │ └─refused─▶ refused │
 *                         │ └───────────────retry──────────┘     │
 *                       absent               unknown             │
 *                         │                  ▼                   │
 *                         └── checking ◀─check─ unsure           │
 *                             │  └───passing, unknown, refused──▲│
 *                             └──────────────found───────────────┘
 *
 * `unknowable` leads from `sending` and `checking` to `refused`.
 * `forgotten` leads from `done` back to `waiting`, for the beginning of a call alone and once.
 * `discard` leads from `held`, `waiting`, `unsure` and `refused` to `discarded`.
 */
export const TRANSITIONS = {
  held: { release: 'waiting', discard: 'discarded' },
  waiting: { send: 'sending', discard: 'discarded' },
  sending: {
    accepted: 'done',
    passing: 'waiting',
    unknown: 'unsure',
    unknowable: 'refused',
    refused: 'refused',
  },
  unsure: { check: 'checking', discard: 'discarded' },
  checking: {
    found: 'done',
    absent: 'waiting',
    passing: 'unsure',
    unknown: 'unsure',
    unknowable: 'refused',
    refused: 'unsure',
  },
  refused: { retry: 'waiting', discard: 'discarded' },
  done: { forgotten: 'waiting' },
  discarded: {},
} as const satisfies Record<OutboxState, Partial<Record<OutboxEvent, OutboxState>>>;

/** The state after an event; undefined when the event does not apply. */
export function nextOutboxState(from: OutboxState, event: OutboxEvent): OutboxState | undefined {
  const row: Partial<Record<OutboxEvent, OutboxState>> = TRANSITIONS[from];
  return row[event];
}

/** Nothing will happen to it any more. */
export function isOver(state: OutboxState): boolean {
  return state === 'done' || state === 'discarded';
}

/** Certainly not in the CRM and not on the way there: its content can still change. */
export function isEditable(state: OutboxState): boolean {
  return state === 'held' || state === 'waiting' || state === 'refused';
}
