import type { RecordingState } from '#shared/domain/recording.ts';

export type RecordingPhase = 'off' | RecordingState;

export type RecordingEvent =
  /** The agent wants it: the caller must be told first, or needs not. */
  | 'ask'
  | 'start'
  /** The caller knows. */
  | 'told'
  | 'begun'
  | 'held'
  | 'resumed'
  /** The connection that was recorded is gone; another one carries the sound. */
  | 'lost'
  | 'back'
  /** Somebody else listens now who was not told. */
  | 'newcomer'
  | 'failed'
  | 'stop';

/**
 * ```
 *        ask            told              begun              held
 *  off ───────▶ asking ──────▶ starting ────────▶ recording ◀──────▶ paused
 *   │             ▲ ▲             ▲ │ ▲              │ │    resumed    │ │
 *   │ start       │ └─ newcomer ──┼─┼─┼──────────────┘ │               │ │
 *   └─────────────┼───────────────┘ │ └── back ── lost ◀┴──────────────┘ │
 *                 └─ newcomer ──────┼────────────────────────────────────┘
 *                                   └─▶ failed      stop: from anywhere to off
 * ```
 * What is not in the table does not change anything.
 */
const TRANSITIONS: Readonly<
  Record<RecordingPhase, Readonly<Partial<Record<RecordingEvent, RecordingPhase>>>>
> = {
  off: { ask: 'asking', start: 'starting' },
  asking: { told: 'starting', stop: 'off' },
  starting: { begun: 'recording', lost: 'lost', newcomer: 'asking', failed: 'failed', stop: 'off' },
  recording: { held: 'paused', lost: 'lost', newcomer: 'asking', failed: 'failed', stop: 'off' },
  paused: { resumed: 'recording', lost: 'lost', newcomer: 'asking', failed: 'failed', stop: 'off' },
  lost: { back: 'starting', newcomer: 'asking', failed: 'failed', stop: 'off' },
  failed: { ask: 'asking', start: 'starting', stop: 'off' },
};

/** The phase after an event; the same one when it does not concern it. */
export function recordingAfter(phase: RecordingPhase, event: RecordingEvent): RecordingPhase {
  return TRANSITIONS[phase][event] ?? phase;
}
