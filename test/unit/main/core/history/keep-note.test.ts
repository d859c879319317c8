import { describe, expect, it } from 'vitest';

import { LINGER_UNANSWERED_MS } from '#core/calls/call-linger.ts';
import { HistoryRecorder } from '#core/history/history-recorder.ts';
import { keepNote } from '#core/history/keep-note.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { MemoryHistory } from '#test/support/fakes/memory-history.ts';

const A = callIdOf(1);

function noted() {
  const fixture = callFixture();
  const { calls, time, logger } = fixture;
  const history = new MemoryHistory();
  const told = { changed: 0 };
  const onHistoryChanged = () => {
    told.changed += 1;
  };
  calls.observe(new HistoryRecorder({ history, clock: time, timer: time, logger, onSaved: () => undefined }));
  const note = (text: string) => keepNote({ calls, history, onHistoryChanged }, A, text);
  return { ...fixture, history, told, note };
}

describe('keeping a note', () => {
  it('outlives the next save of a call in progress', () => {
    const { connector, calls, history, note, time } = noted();
    connector.incoming(A);
    expect(note('wants a quote').ok).toBe(true);
    expect(history.get(A)?.notes).toBe('wants a quote');
    time.advance(6000);
    connector.emit({ type: 'connected', callId: A });
    expect([history.get(A)?.notes, calls.current(A)?.notes]).toEqual(['wants a quote', 'wants a quote']);
  });

  it('goes to the history alone once the call is out of view, and says so', () => {
    const { connector, history, note, time, told } = noted();
    connector.incoming(A);
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    time.advance(LINGER_UNANSWERED_MS);
    expect(told.changed).toBe(0);
    expect(note('call back').ok).toBe(true);
    expect([history.get(A)?.notes, told.changed]).toEqual(['call back', 1]);
  });

  it('refuses a call that nobody knows', () => {
    const { note, told } = noted();
    expect([note('x'), told.changed]).toEqual([{ ok: false, problem: 'no-such-call' }, 0]);
  });
});
