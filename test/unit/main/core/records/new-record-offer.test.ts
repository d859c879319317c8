import { describe, expect, it } from 'vitest';

import { NewRecord } from '#shared/domain/new-record.ts';
import { CallLogFixture } from '#test/support/crm/call-log-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const JONAS = NewRecord.parse({ kind: 'contact', firstName: 'Jonas', lastName: 'Weber', company: 'Nordvik' });

describe('what is offered to be made of a caller', () => {
  it('is filled in from what the phone system tells', () => {
    const fixture = new CallLogFixture();
    const number = fixture.call.party.number;
    fixture.ring({ party: { number, displayName: 'Weber, Jonas' }, queue: 'Support' });
    expect(fixture.records.offer(fixture.call.id)).toMatchObject({
      ok: true,
      value: {
        places: [{ system: 'bitrix24' }],
        preset: { firstName: 'Jonas', lastName: 'Weber', company: '', note: 'Support' },
      },
    });
  });

  it('is nothing for a caller of whom no CRM may hear, nor by a CRM that makes no such records', () => {
    const fixture = new CallLogFixture();
    fixture.ring();
    fixture.answer();
    const { id } = fixture.call;
    expect(fixture.records.create(id, 'bitrix24', { ...JONAS, kind: 'ticket' }).ok).toBe(false);
    expect(fixture.records.create(id, 'salesforce', JONAS).ok).toBe(false);
    fixture.secret = [fixture.call.party.number.e164 ?? ''];
    expect(fixture.records.offer(id)).toMatchObject({ value: { places: [] } });
    expect(fixture.records.create(id, 'bitrix24', JONAS)).toEqual({ ok: false, problem: 'not-offered' });
    expect(fixture.records.offer(callIdOf(99))).toEqual({ ok: false, problem: 'no-such-call' });
  });
});
