import { describe, expect, it } from 'vitest';

import { FollowUp } from '#shared/domain/follow-up.ts';
import { ringingCall } from '#test/support/call-views.ts';
import { CallLogFixture } from '#test/support/crm/call-log-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { settled } from '#test/support/outbox-fixture.ts';

const NUMBER = ringingCall().party.number;
const NO_MISSED = {
  sent: { number: true, name: true, notes: true, unanswered: false, recordings: true },
};

async function later(fixture: CallLogFixture, ms = 15_000): Promise<void> {
  fixture.time.advance(ms);
  for (let n = 0; n < 8; n += 1) await settled();
}

function promised(fixture: CallLogFixture, index: number): FollowUp {
  return FollowUp.parse({
    id: callIdOf(500 + index),
    callId: fixture.call.id,
    lineId: fixture.call.lineId,
    number: NUMBER,
    name: 'Mina Okafor',
    text: `Offer ${index}`,
    dueAt: 1,
    promisedAt: 1,
    createdAt: 0,
    state: 'open',
  });
}

describe('a number that is never written down', () => {
  it('is told no CRM, whatever happens in the call and after it', async () => {
    const fixture = new CallLogFixture({ ...NO_MISSED, showCard: true });
    fixture.secret = [NUMBER.e164 ?? ''];
    fixture.places = { ...fixture.places, followUps: true };
    fixture.isRecorded = true;
    fixture.ring();
    fixture.answer();
    fixture.type('Asked for invoice 17');
    fixture.end('answered');
    fixture.log.recordingKept(fixture.call.id);
    fixture.log.promised(promised(fixture, 1));
    fixture.log.entryChanged(fixture.call.id, 'words');
    await later(fixture, 60_000);
    expect([fixture.steps, fixture.repository.counts()]).toEqual([[], { open: 0, refused: 0 }]);
  });
});

describe('calls that nobody answered', () => {
  it('are not written where the CRM is not to have them, and others are', async () => {
    const missed = new CallLogFixture(NO_MISSED);
    missed.ring();
    missed.type('Rang twice');
    missed.end('missed');
    await later(missed, 60_000);
    expect(missed.steps).toEqual([]);
    const talked = new CallLogFixture(NO_MISSED);
    talked.ring();
    talked.answer();
    talked.end('answered');
    await later(talked, 60_000);
    expect(talked.steps).toEqual(['begin', 'finish']);
  });
});

describe('a promise that is taken back before the CRM heard of it', () => {
  it('is not written, and another one of the same call is', async () => {
    const fixture = new CallLogFixture();
    fixture.places = { ...fixture.places, followUps: true };
    fixture.ring();
    fixture.answer();
    fixture.end('answered');
    const [one, two] = [promised(fixture, 1), promised(fixture, 2)];
    fixture.log.promised(one);
    fixture.log.promised(two);
    fixture.log.promiseDropped(one);
    await later(fixture, 60_000);
    const written = fixture.crm.written.flatMap((write) =>
      write.step === 'follow-up' ? write.followUpId : [],
    );
    expect(written).toEqual([two.id]);
  });
});
