import { describe, expect, it } from 'vitest';

import { CallLogFixture } from '#test/support/crm/call-log-fixture.ts';
import { settled } from '#test/support/outbox-fixture.ts';

async function later(fixture: CallLogFixture, ms = 15_000): Promise<void> {
  fixture.time.advance(ms);
  for (let n = 0; n < 6; n += 1) await settled();
}

const SENDS_RECORDINGS = {
  sent: { number: true, name: true, notes: true, unanswered: true, recordings: true },
};

describe('a recording of this PC in the log of calls', () => {
  it('is written behind the end of its call, where the CRM is to get recordings', async () => {
    const fixture = new CallLogFixture(SENDS_RECORDINGS);
    fixture.isRecorded = true;
    fixture.ring();
    fixture.answer();
    fixture.log.recordingKept(fixture.call.id);
    await later(fixture);
    expect(fixture.steps).toEqual(['begin']);
    fixture.end('answered');
    fixture.log.recordingKept(fixture.call.id);
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish', 'recording']);
  });

  it('is written when its last part is whole only after the end of the call', async () => {
    const fixture = new CallLogFixture(SENDS_RECORDINGS);
    fixture.ring();
    fixture.answer();
    fixture.end('answered');
    fixture.isRecorded = true;
    fixture.log.recordingKept(fixture.call.id);
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish', 'recording']);
  });

  it('stays here otherwise, and so does that of a call that was never logged', async () => {
    const quiet = new CallLogFixture();
    quiet.isRecorded = true;
    quiet.ring();
    quiet.answer();
    quiet.end('answered');
    await later(quiet);
    const elsewhere = new CallLogFixture(SENDS_RECORDINGS);
    elsewhere.isRecorded = true;
    elsewhere.ring();
    elsewhere.end('answered-elsewhere');
    elsewhere.log.recordingKept(elsewhere.call.id);
    await later(elsewhere);
    expect([quiet.steps, elsewhere.steps]).toEqual([['begin', 'finish'], []]);
  });
});

describe('a card of the CRM that others see', () => {
  it('is taken away when the agent answers', async () => {
    const fixture = new CallLogFixture({ showCard: true, cardFor: 'group' });
    fixture.ring();
    fixture.answer();
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'answered']);
  });

  it('needs no word when it is the agent’s own', async () => {
    const fixture = new CallLogFixture({ showCard: true });
    fixture.ring();
    fixture.answer();
    await later(fixture);
    expect(fixture.steps).toEqual(['begin']);
  });
});

describe('a call that was asked for in a CRM', () => {
  it('is begun by the CRM’s own name for it, and ends there although nobody answered and such calls stay here', async () => {
    const fixture = new CallLogFixture({
      sent: { number: true, name: true, notes: true, unanswered: false, recordings: false },
    });
    fixture.knownAs = 'externalCall.1';
    fixture.ring({ direction: 'outgoing', phase: 'dialing' });
    fixture.end('no-answer');
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish']);
    expect(fixture.crm.written[0]?.call?.knownAs).toBe('externalCall.1');
  });
});
