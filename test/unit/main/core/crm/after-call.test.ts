import { describe, expect, it } from 'vitest';

import { NOTE_SETTLE_MS } from '#core/crm/call-orders.ts';
import type { FollowUp } from '#shared/domain/follow-up.ts';
import { CallLogFixture } from '#test/support/crm/call-log-fixture.ts';
import { settled } from '#test/support/outbox-fixture.ts';

async function later(fixture: CallLogFixture, ms = 15_000): Promise<void> {
  for (let n = 0; n < 6; n += 1) {
    fixture.time.advance(Math.ceil(ms / 6));
    await settled();
  }
}

/** A conversation with two people of the CRM among the matches. */
function talk(): CallLogFixture {
  const fixture = new CallLogFixture();
  fixture.ring();
  fixture.found('bitrix24', '412');
  fixture.found('bitrix24', '433');
  fixture.choose('bitrix24', '412');
  fixture.answer();
  return fixture;
}

function promiseIn({ call, time }: CallLogFixture): FollowUp {
  return {
    id: '00000000-0000-4000-8000-000000000077',
    callId: call.id,
    lineId: call.lineId,
    number: call.party.number,
    name: 'Mina Okafor',
    text: 'Offer for 40 desks',
    dueAt: time.now() + 3_600_000,
    promisedAt: time.now() + 3_600_000,
    createdAt: time.now(),
    state: 'open',
  };
}

describe('a result', () => {
  it('goes with the end of the call where the CRM has a place for it', async () => {
    const fixture = talk();
    fixture.places = { ...fixture.places, dispositions: true };
    fixture.pick('Sold');
    fixture.end('answered');
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish']);
    expect(fixture.crm.written[1]).toMatchObject({ disposition: { text: 'Sold' } });
  });

  it('stands above the note where the CRM has none', async () => {
    const fixture = talk();
    fixture.pick('Sold');
    fixture.type('40 desks');
    fixture.end('answered');
    await later(fixture);
    expect(fixture.notes).toEqual(['Sold\n\n40 desks']);
  });

  it('that is picked while it can still be changed goes with the end, and once', async () => {
    const fixture = talk();
    fixture.places = { ...fixture.places, dispositions: true };
    fixture.end('answered');
    fixture.pick('Sold');
    fixture.pick('Lost');
    await later(fixture, 30_000);
    expect(fixture.steps).toEqual(['begin', 'finish']);
    expect(fixture.crm.written[1]).toMatchObject({ disposition: { text: 'Lost' } });
  });

  it('that is picked once the end is in the CRM follows it', async () => {
    const fixture = talk();
    fixture.places = { ...fixture.places, dispositions: true };
    fixture.end('answered');
    await later(fixture);
    fixture.pick('Sold');
    await later(fixture, NOTE_SETTLE_MS);
    expect(fixture.steps).toEqual(['begin', 'finish', 'note']);
    expect(fixture.crm.written[2]).toMatchObject({ text: '', disposition: { text: 'Sold' } });
  });

  it('and the note stay here where the CRM is not to have what the agent writes', async () => {
    const fixture = talk();
    fixture.places = { ...fixture.places, notes: false };
    fixture.pick('Sold');
    fixture.type('Secret');
    fixture.end('answered');
    await later(fixture, 30_000);
    expect(fixture.steps).toEqual(['begin', 'finish']);
  });
});

describe('the record that the agent chooses after the call', () => {
  it('is where everything lands that did not go out yet', async () => {
    const fixture = talk();
    fixture.type('40 desks');
    fixture.end('answered');
    fixture.choose('bitrix24', '433');
    await later(fixture, 30_000);
    expect(fixture.crm.written.map(({ step, call }) => [step, call?.record?.id])).toEqual([
      ['begin', '412'],
      ['finish', '433'],
      ['note', '433'],
    ]);
  });
});

describe('further records', () => {
  it('follow the end, each once, without the call’s own record', async () => {
    const fixture = talk();
    fixture.places = { ...fixture.places, links: true };
    fixture.link('bitrix24:412', 'bitrix24:433');
    fixture.end('answered');
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish', 'link']);
    expect(fixture.crm.written[2]).toMatchObject({ record: { type: 'contact', id: '433' }, on: true });
  });

  it('that are taken back before they go are not written, later ones are taken back there', async () => {
    const fixture = talk();
    fixture.places = { ...fixture.places, links: true };
    fixture.end('answered');
    fixture.link('bitrix24:433');
    fixture.link();
    await later(fixture, 30_000);
    expect(fixture.steps).toEqual(['begin', 'finish']);
    fixture.link('bitrix24:433');
    await later(fixture, NOTE_SETTLE_MS);
    fixture.link();
    await later(fixture, NOTE_SETTLE_MS);
    expect(fixture.crm.written.slice(2)).toMatchObject([
      { step: 'link', on: true },
      { step: 'link', on: false },
    ]);
  });
});

describe('a promise to call back', () => {
  it('follows the end, whenever it was made', async () => {
    const during = talk();
    during.places = { ...during.places, followUps: true, transcripts: false };
    during.promises = [promiseIn(during)];
    during.end('answered');
    await later(during);
    const after = talk();
    after.places = { ...after.places, followUps: true, transcripts: false };
    after.end('answered');
    await later(after);
    after.log.promised(promiseIn(after));
    await later(after);
    const steps = ['begin', 'finish', 'follow-up'];
    expect([during.steps, after.steps]).toEqual([steps, steps]);
    expect(during.crm.written[2]).toMatchObject({ text: 'Offer for 40 desks', name: 'Mina Okafor' });
  });

  it('that is taken back in time is not written', async () => {
    const fixture = talk();
    fixture.places = { ...fixture.places, followUps: true, transcripts: false };
    fixture.end('answered');
    const promise = promiseIn(fixture);
    fixture.log.promised(promise);
    fixture.log.promiseDropped(promise);
    await later(fixture, 30_000);
    expect(fixture.steps).toEqual(['begin', 'finish']);
  });

  it('goes where no task can be made of it nowhere', async () => {
    const fixture = talk();
    fixture.promises = [promiseIn(fixture)];
    fixture.end('answered');
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish']);
  });
});

describe('the time for changes', () => {
  it('ends with the agent’s word, and begins anew with it', async () => {
    const now = talk();
    now.end('answered');
    now.log.sendIn(now.call.id, 0);
    await later(now, 6);
    expect(now.steps).toEqual(['begin', 'finish']);
    const longer = talk();
    longer.end('answered');
    longer.log.sendIn(longer.call.id, 60_000);
    await later(longer, 50_000);
    expect(longer.steps).toEqual(['begin']);
    await later(longer, 12_000);
    expect(longer.steps).toEqual(['begin', 'finish']);
  });

  it('of a call goes on when a next one is answered: what stands there is written as it is', async () => {
    const fixture = talk();
    const first = fixture.call;
    fixture.wrapUp = { callId: first.id, since: 0, until: fixture.time.now() + 60_000 };
    fixture.type('Half a sent');
    fixture.end('answered');
    fixture.log.wrapUpChanged(fixture.wrapUp);
    fixture.log.wrapUpChanged(undefined);
    await later(fixture);
    expect(fixture.notes).toEqual(['Half a sent']);
  });
});

describe('a number that no CRM may hear of', () => {
  it('is not told, during the call and after it', async () => {
    const fixture = new CallLogFixture();
    fixture.places = { notes: true, dispositions: true, links: true, followUps: true, transcripts: false };
    fixture.ring();
    fixture.secret = [fixture.call.party.number.e164 ?? ''];
    fixture.answer();
    fixture.type('Private');
    fixture.end('answered');
    fixture.log.promised(promiseIn(fixture));
    fixture.typeInHistory('More');
    await later(fixture, 60_000);
    expect(fixture.crm.asked).toEqual([]);
  });
});

describe('a further record that the CRM refuses', () => {
  it('keeps neither the next note nor another record from going', async () => {
    const fixture = talk();
    fixture.places = { ...fixture.places, links: true };
    fixture.link('bitrix24:433');
    fixture.end('answered');
    fixture.crm.turns = ['taken', { problem: 'refused' }];
    await later(fixture);
    fixture.typeInHistory('40 desks');
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish', 'note']);
    expect(fixture.repository.counts()).toEqual({ open: 1, refused: 1 });
  });

  it('goes with the call that is not to be written at all', async () => {
    const fixture = new CallLogFixture();
    fixture.places = { ...fixture.places, links: true };
    fixture.crm.turns = [{ problem: 'refused' }];
    fixture.ring();
    fixture.found('bitrix24', '412');
    fixture.found('bitrix24', '433');
    fixture.answer();
    fixture.link('bitrix24:433');
    fixture.end('answered');
    await settled();
    const begun = fixture.repository.ofCall(fixture.call.id).find(({ write }) => write.step === 'begin');
    fixture.outbox.discard(begun?.id ?? '');
    await later(fixture);
    expect([fixture.steps, fixture.repository.counts().open]).toEqual([[], 0]);
  });
});
