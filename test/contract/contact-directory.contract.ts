import { describe, expect, it } from 'vitest';

import type { PeopleWriter, PersonDraft } from '#core/people/people-writer.ts';
import type { ContactDirectory } from '#core/ports/contact-directory.ts';
import { readNumber } from '#core/numbers/read-number.ts';

/** Someone of the address book with one number, which is read in Germany. */
export function personDraft(name: string, number: string, changes: Partial<PersonDraft> = {}): PersonDraft {
  const { e164 } = readNumber(number, 'DE');
  return {
    kind: 'contact',
    name,
    numbers: [{ label: 'work', number, ...(e164 === undefined ? {} : { e164 }) }],
    fields: {},
    source: 'import',
    ...changes,
  };
}

export function fill(writer: PeopleWriter, drafts: readonly PersonDraft[]): void {
  const writing = writer.begin();
  writing.write(drafts);
  writing.commit();
}

/** What every `ContactDirectory` promises. `make` gives an empty one each time. */
export function describeContactDirectory(name: string, make: () => ContactDirectory & PeopleWriter): void {
  const filled = (...drafts: readonly PersonDraft[]): ContactDirectory & PeopleWriter => {
    const directory = make();
    fill(directory, drafts);
    return directory;
  };

  describe(`${name} as an address book`, () => {
    it('finds a person by the whole number', () => {
      const directory = filled(personDraft('Ada', '030 12345678', { company: 'Engines Ltd' }));
      expect(directory.lookup(readNumber('+493012345678', 'US'))).toMatchObject([
        { name: 'Ada', company: 'Engines Ltd', recordType: 'contact', found: 'exact', digitsAgreed: 12 },
      ]);
    });

    it('finds a person kept without area code by the last digits', () => {
      const directory = filled(
        personDraft('Ada', '12345678', { numbers: [{ label: 'work', number: '123 456 78' }] }),
      );
      expect(directory.lookup(readNumber('+493012345678', 'DE'))).toMatchObject([
        { name: 'Ada', found: 'suffix', digitsAgreed: 8 },
      ]);
    });

    it('prefers the longer agreement of last digits', () => {
      const kept = (number: string): Partial<PersonDraft> => ({ numbers: [{ label: 'work', number }] });
      const directory = filled(
        personDraft('Short', '', kept('2345678')),
        personDraft('Long', '', kept('012345678')),
      );
      const names = directory.lookup(readNumber('+493012345678', 'DE')).map((match) => match.name);
      expect(names).toEqual(['Long', 'Short']);
    });

    it('does not take two cities for one', () => {
      const directory = filled(personDraft('Hamburg', '040 12345678'));
      expect(directory.lookup(readNumber('+493012345678', 'DE'))).toEqual([]);
    });

    it('does not take one whole number for another that ends with its digits', () => {
      const directory = filled(personDraft('Singapore', '+65 6234 5678'));
      expect(directory.lookup(readNumber('+496562345678', 'DE'))).toEqual([]);
    });

    it('does not find by fewer than seven digits', () => {
      const directory = filled(
        personDraft('Ada', '345678', { numbers: [{ label: 'work', number: '345678' }] }),
      );
      expect(directory.lookup(readNumber('+493012345678', 'DE'))).toEqual([]);
    });

    it('finds colleagues by extension, whole extensions only', () => {
      const directory = filled(personDraft('Grace', '1001', { kind: 'colleague' }));
      expect(directory.lookup(readNumber('1001', 'DE'))).toMatchObject([
        { name: 'Grace', found: 'extension' },
      ]);
      expect([
        directory.lookup(readNumber('01001', 'US')),
        directory.lookup(readNumber('100', 'DE')),
      ]).toEqual([[], []]);
    });

    it('names everybody who shares a number', () => {
      const directory = filled(personDraft('Ada', '030 12345678'), personDraft('Bob', '030 12345678'));
      expect(directory.lookup(readNumber('03012345678', 'DE'))).toHaveLength(2);
    });

    it('finds nobody behind a withheld number', () => {
      expect(filled(personDraft('Ada', '030 12345678')).lookup(readNumber('', 'DE'))).toEqual([]);
    });

    it('gives a person back with all fields', () => {
      const draft = personDraft('Ada', '030 12345678', {
        company: 'Engines Ltd',
        email: 'ada@example.org',
        fields: { 'record-id': '42', Tier: 'gold' },
      });
      const directory = filled(draft);
      const [match] = directory.lookup(readNumber('03012345678', 'DE'));
      expect(directory.get(match?.recordId ?? '')).toEqual({ ...draft, id: match?.recordId });
    });

    it.each(['nobody', '', '999', '1 OR 1=1'])('has nobody under the id %j', (id) => {
      expect(make().get(id)).toBeUndefined();
    });

    it.each([
      ['ad', ['Ada Byron']],
      ['byron ada', ['Ada Byron']],
      ['engines', ['Ada Byron']],
      ['jose', ['José Núñez']],
      ['030 123', ['Ada Byron']],
      ['5678', ['Ada Byron']],
      ['1001', ['José Núñez']],
      ['', ['Ada Byron', 'José Núñez']],
      ['"', ['Ada Byron', 'José Núñez']],
      ['nobody', []],
    ])('searches %j and finds %j', (text, names) => {
      const directory = filled(
        personDraft('José Núñez', '1001'),
        personDraft('Ada Byron', '030 12345678', { company: 'Engines Ltd' }),
      );
      expect(directory.search(text, 10).map((person) => person.name)).toEqual(names);
    });

    it('goes on behind a person, so that everybody comes once and in order', () => {
      const names = ['ada', 'Ada', 'bob', 'Carl', 'carla', 'Ada'].map((who, index) =>
        personDraft(who, `030 1234567${index}`),
      );
      const directory = filled(...names);
      for (const [text, count] of [
        ['', 6],
        ['ad', 3],
      ] as const) {
        const all = directory.search(text, 10);
        expect(all).toHaveLength(count);
        const pages: string[] = [];
        for (let page = directory.search(text, 2); page.length > 0;)
          page = directory.search(text, 2, (pages.push(...page.map(({ id }) => id)), pages.at(-1)));
        expect(pages).toEqual(all.map(({ id }) => id));
      }
      expect(directory.search('', 2, 'nobody')).toEqual([]);
    });

    it('updates the same person instead of keeping two', () => {
      const directory = make();
      const once = directory.begin();
      expect(once.write([personDraft('Ada', '030 12345678')])).toEqual({ imported: 1, updated: 0 });
      once.commit();
      const twice = directory.begin();
      const again = personDraft('Ada', '030 12345678', { company: 'New Ltd' });
      expect(twice.write([again])).toEqual({ imported: 0, updated: 1 });
      twice.commit();
      expect([directory.count(), directory.search('new', 5).length]).toEqual([1, 1]);
    });

    it('follows a record id through a new name and number', () => {
      const fields = { 'record-id': '42' };
      const directory = filled(personDraft('Ada Byron', '030 12345678', { fields }));
      fill(directory, [personDraft('Ada Lovelace', '040 87654321', { fields })]);
      expect(directory.count()).toBe(1);
      expect(directory.lookup(readNumber('03012345678', 'DE'))).toEqual([]);
      expect(directory.lookup(readNumber('04087654321', 'DE'))).toMatchObject([{ name: 'Ada Lovelace' }]);
    });

    it('keeps nothing of a writing that is rolled back', () => {
      const directory = make();
      const writing = directory.begin();
      writing.write([personDraft('Ada', '030 12345678')]);
      writing.rollback();
      expect(directory.count()).toBe(0);
    });
  });
}
