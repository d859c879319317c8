import { describe, expect, it } from 'vitest';

import {
  recordingAfter,
  type RecordingEvent,
  type RecordingPhase,
} from '#core/recording/recording-machine.ts';

const EVENTS: readonly RecordingEvent[] = [
  'ask',
  'start',
  'told',
  'begun',
  'held',
  'resumed',
  'lost',
  'back',
  'newcomer',
  'failed',
  'stop',
];

const MOVES: Readonly<Record<RecordingPhase, Readonly<Partial<Record<RecordingEvent, RecordingPhase>>>>> = {
  off: { ask: 'asking', start: 'starting' },
  asking: { told: 'starting', stop: 'off' },
  starting: { begun: 'recording', lost: 'lost', newcomer: 'asking', failed: 'failed', stop: 'off' },
  recording: { held: 'paused', lost: 'lost', newcomer: 'asking', failed: 'failed', stop: 'off' },
  paused: { resumed: 'recording', lost: 'lost', newcomer: 'asking', failed: 'failed', stop: 'off' },
  lost: { back: 'starting', newcomer: 'asking', failed: 'failed', stop: 'off' },
  failed: { ask: 'asking', start: 'starting', stop: 'off' },
};

describe('the recording of a call', () => {
  it.each(
    Object.entries(MOVES).flatMap(([phase, moves]) =>
      EVENTS.map((event) => ({ phase: phase as RecordingPhase, event, after: moves[event] ?? phase })),
    ),
  )('that is $phase is $after after $event', ({ phase, event, after }) => {
    expect(recordingAfter(phase, event)).toBe(after);
  });

  it('never records before the caller knows', () => {
    for (const event of EVENTS.filter((each) => each !== 'told'))
      expect(['asking', 'off']).toContain(recordingAfter('asking', event));
  });
});
