import { describe, expect, it } from 'vitest';

import { Transcripts } from '#core/crm/transcripts.ts';
import { Transcript } from '#shared/domain/transcript.ts';
import { aCallId } from '#test/support/builders/a-call.ts';
import { CallLogFixture } from '#test/support/crm/call-log-fixture.ts';
import { settled } from '#test/support/outbox-fixture.ts';

const SENT = { number: true, name: true, notes: true, unanswered: true, recordings: true };
const PHRASES = Transcript.parse([{ by: 'party', from: 1, to: 3, text: 'About invoice 17' }]);

async function later(fixture: CallLogFixture): Promise<void> {
  fixture.time.advance(15_000);
  for (let n = 0; n < 8; n += 1) await settled();
}

/** A conversation that is over, and whoever hands in what was said. */
async function conversation(values: { keeps?: boolean; recordings?: boolean; secret?: boolean } = {}) {
  const { keeps = true, recordings = true, secret = false } = values;
  const fixture = new CallLogFixture({ sent: { ...SENT, recordings } });
  fixture.places = { ...fixture.places, transcripts: keeps };
  const transcripts = new Transcripts({
    history: fixture.history,
    accounts: () => [fixture.account],
    places: () => fixture.places,
    mayTell: () => !secret,
    outbox: fixture.outbox,
    repository: fixture.repository,
  });
  fixture.ring();
  fixture.answer();
  const attach = () => transcripts.attach(fixture.call.id, PHRASES);
  expect(attach()).toEqual({ ok: false, problem: 'no-such-call' });
  fixture.end('answered');
  return { fixture, transcripts, attach };
}

describe('what was said in a call', () => {
  it('goes behind the call to the CRM that keeps it, once', async () => {
    const { fixture, attach } = await conversation();
    for (const _ of ['first', 'again']) expect(attach()).toEqual({ ok: true, value: ['bitrix24'] });
    await later(fixture);
    expect(fixture.steps).toEqual(['begin', 'finish', 'transcript']);
  });

  it.each([
    ['a CRM that keeps no such', { keeps: false }],
    ['a CRM that gets no recordings', { recordings: false }],
    ['a number that no CRM may hear of', { secret: true }],
  ])('is not told %s', async (_what, values) => {
    const { fixture, attach } = await conversation(values);
    expect(attach()).toEqual({ ok: true, value: [] });
    await later(fixture);
    expect(fixture.steps).not.toContain('transcript');
  });

  it('is refused of a call that nobody knows, and without words', async () => {
    const { transcripts } = await conversation();
    expect(transcripts.attach(aCallId(), PHRASES)).toEqual({ ok: false, problem: 'no-such-call' });
    for (const phrases of [
      [],
      [{ by: 'party', from: 3, to: 1, text: 'x' }],
      [{ by: 'party', from: 0, to: 1, text: ' ' }],
    ])
      expect(Transcript.safeParse(phrases).success).toBe(false);
  });
});
