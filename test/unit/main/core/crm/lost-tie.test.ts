import { describe, expect, it } from 'vitest';

import { NOTE_SETTLE_MS } from '#core/crm/call-orders.ts';
import { firstRecord } from '#core/crm/write-of-entry.ts';
import { aMatch } from '#test/support/builders/a-call.ts';
import { CallLogFixture } from '#test/support/crm/call-log-fixture.ts';
import { settled } from '#test/support/outbox-fixture.ts';

async function later(fixture: CallLogFixture, ms: number): Promise<void> {
  for (let n = 0; n < 6; n += 1) {
    fixture.time.advance(Math.ceil(ms / 6));
    await settled();
  }
}

/** A conversation that two people fit equally. */
function tie(): CallLogFixture {
  const fixture = new CallLogFixture();
  fixture.places = { ...fixture.places, links: true };
  fixture.ring();
  fixture.found('bitrix24', '412');
  fixture.found('bitrix24', '433');
  fixture.answer();
  return fixture;
}

function landed({ crm }: CallLogFixture): readonly string[] {
  return crm.written.map((write) =>
    write.step === 'link' ? `link ${write.record.id}` : `${write.step} ${write.call?.record?.id ?? 'nobody'}`,
  );
}

describe('a call that several records fit equally', () => {
  it('is logged without a record, by its number alone, while nobody has chosen', async () => {
    const fixture = tie();
    fixture.end('answered');
    await later(fixture, 30_000);
    expect(landed(fixture)).toEqual(['begin nobody', 'finish nobody']);
    expect(fixture.crm.written[1]?.call?.number).toBe('+493012345678');
  });

  it('lands on the one that is chosen while its end can still be changed', async () => {
    const fixture = tie();
    fixture.type('40 desks');
    fixture.end('answered');
    fixture.choose('bitrix24', '433');
    await later(fixture, 30_000);
    expect(landed(fixture)).toEqual(['begin nobody', 'finish 433', 'note 433']);
  });

  it('is linked to the one that is chosen in the history after it was logged, once', async () => {
    const fixture = tie();
    fixture.end('answered');
    await later(fixture, 30_000);
    fixture.choose('bitrix24', '433');
    fixture.choose('bitrix24', '433');
    await later(fixture, NOTE_SETTLE_MS);
    expect(landed(fixture)).toEqual(['begin nobody', 'finish nobody', 'link 433']);
  });

  it('is linked to the other one when the agent had chosen wrongly, and not to the first any more', async () => {
    const fixture = tie();
    fixture.end('answered');
    await later(fixture, 30_000);
    fixture.choose('bitrix24', '433');
    await later(fixture, NOTE_SETTLE_MS);
    fixture.choose('bitrix24', '412');
    await later(fixture, NOTE_SETTLE_MS);
    expect(landed(fixture).slice(2).toSorted()).toEqual(['link 412', 'link 433', 'link 433']);
    expect(fixture.crm.written.slice(2)).toContainEqual(
      expect.objectContaining({ on: false, record: { type: 'contact', id: '433' } }),
    );
  });
});

describe('the record of a CRM', () => {
  const [one, two] = ['1', '2'].map((id) => aMatch({ id: `a:${id}`, system: 'a', recordId: id }));
  const other = aMatch({ id: 'b:9', system: 'b', recordId: '9' });
  if (one === undefined || two === undefined) throw new Error('no matches');

  it.each([
    ['the chosen one', { records: [two, one] }, 'a', '2'],
    ['none where nobody has chosen', { records: [one, two], undecided: true }, 'a', undefined],
    ['the only one, whatever fits elsewhere', { records: [one, two, other], undecided: true }, 'b', '9'],
    [
      'none of two there, though one of another CRM was chosen',
      { records: [other, one, two] },
      'a',
      undefined,
    ],
  ])('is %s', (_what, entry, account, id) => {
    expect(firstRecord(entry, account)?.id).toBe(id);
  });
});
