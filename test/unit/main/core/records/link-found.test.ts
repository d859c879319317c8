import { describe, expect, it } from 'vitest';

import { keepChoice } from '#core/history/keep-choice.ts';
import { linkFound } from '#core/records/link-found.ts';
import { fail, ok } from '#shared/result.ts';
import { aCallId, aMatch } from '#test/support/builders/a-call.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { MemoryHistory } from '#test/support/fakes/memory-history.ts';

const MARTA = aMatch({ id: 'crm:contact:1' });
const CASE = aMatch({ id: 'crm:case:9', recordType: 'case', name: 'Delivery is late', found: 'by-hand' });

function past(values: Parameters<typeof aHistoryEntry>[0]) {
  const history = new MemoryHistory();
  history.save(aHistoryEntry({ id: aCallId(), ...values }));
  const told: string[] = [];
  const gone = () => fail('no-such-call' as const);
  const places = {
    calls: { addMatch: gone, chooseMatch: gone, link: gone },
    history,
    onHistoryChanged: (_id: unknown, what: string) => void told.push(what),
    entryOf: history.get.bind(history),
    finder: { known: (id: string) => (id === CASE.id ? CASE : undefined) },
  };
  return { history, places, told };
}

describe('a record that was found by hand', () => {
  it('is one more of a past call that has a record, and is kept with it', () => {
    const { history, places, told } = past({ records: [MARTA] });
    expect(linkFound(places, aCallId(), CASE.id)).toEqual(ok());
    expect(history.get(aCallId())).toMatchObject({ name: 'Marta Lindqvist', linked: [CASE.id] });
    expect(history.get(aCallId())?.records.map(({ id }) => id)).toEqual([MARTA.id, CASE.id]);
    expect(told).toEqual(['links']);
  });

  it('is the record of a call that had none but earlier calls', () => {
    const earlier = aMatch({ id: 'history:+46', system: 'history', recordType: 'past-call' });
    const { history, places, told } = past({ records: [earlier] });
    linkFound(places, aCallId(), CASE.id);
    expect(history.get(aCallId())).toMatchObject({
      name: 'Delivery is late',
      records: [{ id: CASE.id }, {}],
    });
    expect(history.get(aCallId())?.linked ?? []).toEqual([]);
    expect(told).toEqual(['record']);
  });

  it('has to have been found', () => {
    const { places } = past({ records: [MARTA] });
    expect(linkFound(places, aCallId(), 'crm:case:10')).toEqual(fail('no-such-match'));
    expect(linkFound(places, aCallId(2), CASE.id)).toEqual(fail('no-such-call'));
  });
});

describe('the choice between records of a past call', () => {
  it('puts the chosen one first with its name, and it is no further one any more', () => {
    const other = aMatch({ id: 'crm:contact:2', name: 'Jonas Weber' });
    const { history, places } = past({
      name: '',
      records: [MARTA, other],
      undecided: true,
      linked: [other.id],
    });
    const told: string[] = [];
    const choice = { ...places, onHistoryChanged: (id: string) => void told.push(id) };
    expect(keepChoice(choice, aCallId(), other.id)).toEqual(ok());
    const entry = history.get(aCallId());
    expect(entry).toMatchObject({ name: 'Jonas Weber', linked: [] });
    expect([entry?.records[0]?.id, entry?.undecided, told]).toEqual([other.id, undefined, [aCallId()]]);
    expect(keepChoice(choice, aCallId(), 'crm:contact:3')).toEqual(fail('no-such-match'));
  });
});
