import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { PEOPLE_KINDS } from '#shared/domain/new-record-kinds.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { CrmCreator, WriteContext } from '#core/ports/crm-writer.ts';
import { aBegin, aCreate, aCrmCall, aFinish, aNote } from '#test/support/builders/a-crm-write.ts';

import { CallInCrm, UNKNOWN, type CrmUnderTest } from './crm-adapter.contract.ts';

const NOTHING_BEFORE: WriteContext = { receipts: {}, isLate: false, attempts: 0 };

/** What every adapter promises that makes records. */
export function describeCrmCreator(name: string, start: () => Promise<CrmUnderTest>): void {
  describe(`${name} as a CRM that makes records`, () => {
    let under: CrmUnderTest;

    beforeEach(async () => {
      under = await start();
    });

    afterEach(() => under.dispose());

    const find = async (number: string) =>
      (await under.crm.source?.find(readNumber(number, 'DE'), new AbortController().signal)) ?? [];

    const creator = (): CrmCreator => {
      const create = under.crm.writer?.extras?.create;
      if (create === undefined) throw new Error('makes none');
      return create;
    };

    it('makes a record of whom nobody knows, which is found by the number from then on', async () => {
      const create = creator();
      for (const [index, kind] of create.kinds.entries()) {
        const number = `+1202555017${index}`;
        const write = aCreate(20 + index, { kind }, { number });
        const sent = await create.send(write, NOTHING_BEFORE);
        expect([kind, sent]).toMatchObject([kind, { ok: true, value: { record: { type: kind } } }]);
        if (!sent.ok || !PEOPLE_KINDS.includes(kind)) continue;
        const found = await find(number);
        expect(found).toMatchObject([
          { recordType: kind, recordId: sent.value.record?.id, found: 'exact', number },
        ]);
        if (found[0] !== undefined) expect(under.crm.opens(found[0])).toBe(true);
      }
    });

    it('keeps what the agent filled in', async () => {
      const create = creator();
      const write = aCreate(7, { kind: create.kinds[0] }, { number: UNKNOWN });
      const sent = await create.send(write, NOTHING_BEFORE);
      const id = sent.ok ? sent.value.record?.id : undefined;
      const kept = {
        kind: create.kinds[0],
        id,
        name: 'Jonas Weber',
        number: UNKNOWN,
        email: 'jonas@weber.example',
      };
      expect(under.made?.()).toEqual([kept]);
    });

    it('makes somebody without a name, and says nothing of what nobody filled in', async () => {
      const create = creator();
      const empty = { firstName: '', lastName: '', company: '', email: '', note: '' };
      for (const [index, kind] of create.kinds.entries()) {
        const write = aCreate(40 + index, { kind, ...empty }, { number: `+1202555018${index}` });
        expect([kind, await create.send(write, NOTHING_BEFORE)]).toMatchObject([kind, { ok: true }]);
      }
      expect(under.made?.().map(({ email }) => email)).toEqual(create.kinds.map(() => ''));
    });

    it('makes nobody a second time, unless it is to, and takes who is there instead', async () => {
      const create = creator();
      const { number, name: knownName, recordType } = under.known;
      const write = aCreate(8, { kind: create.kinds[0] }, { number });
      const refused = await create.send(write, NOTHING_BEFORE);
      expect(refused).toMatchObject({
        ok: false,
        problem: { problem: 'duplicate', others: [{ type: recordType, name: knownName }] },
      });
      expect(under.made?.()).toEqual([]);
      const [existing] = refused.ok ? [] : (refused.problem.others ?? []);
      const record = existing && { type: existing.type, id: existing.id };
      expect(await create.send({ ...write, existing: record }, NOTHING_BEFORE)).toMatchObject({
        ok: true,
        value: { record },
      });
      expect(under.made?.()).toEqual([]);
      expect(await create.send({ ...write, anyway: true }, NOTHING_BEFORE)).toMatchObject({ ok: true });
      expect(under.made?.()).toHaveLength(1);
    });

    it('names a field that the CRM insists on, and makes the record once it is filled in', async () => {
      const create = creator();
      const { insists } = under;
      if (insists === undefined) throw new Error('insists on nothing');
      insists.start();
      const write = aCreate(60, { kind: create.kinds[0] }, { number: UNKNOWN });
      const refused = await create.send(write, NOTHING_BEFORE);
      expect(refused).toMatchObject({ problem: { problem: 'refused', wants: [{ name: insists.field }] } });
      const [wanted] = refused.ok ? [] : (refused.problem.wants ?? []);
      expect(wanted?.label).not.toBe('');
      expect(under.made?.()).toEqual([]);
      const extra = [{ name: insists.field, label: '', value: insists.value }];
      const filled = { ...write, fields: { ...write.fields, extra } };
      expect(await create.send(filled, NOTHING_BEFORE)).toMatchObject({ ok: true });
      expect(insists.held()).toBe(insists.value);
      expect(under.made?.()).toHaveLength(1);
    });

    it('makes a record once when the answer is lost', async () => {
      const create = creator();
      for (const [index, kind] of create.kinds.entries()) {
        const write = aCreate(50 + index, { kind }, { number: `+1202555016${index}` });
        under.loseNextAnswer();
        const lost = await create.send(write, NOTHING_BEFORE);
        expect([kind, lost.ok]).toEqual([kind, false]);
        if (!lost.ok) expect(['no-answer', 'bad-answer', 'server-trouble']).toContain(lost.problem.problem);
        const found = await create.find(write, NOTHING_BEFORE);
        expect([kind, found]).toMatchObject([kind, { ok: true, value: { record: { type: kind } } }]);
      }
      expect(under.made?.()).toHaveLength(create.kinds.length);
      const other = aCreate(59, { kind: create.kinds[0] }, { number: UNKNOWN });
      expect(await create.find(other, NOTHING_BEFORE)).toEqual({ ok: true, value: undefined });
    });

    it('puts a call on the record that was made while it went on', async () => {
      const create = creator();
      const call = new CallInCrm(under.crm);
      const write = { call: { ...aCrmCall(9), number: UNKNOWN } };
      expect(await call.send(aBegin(9, write))).toMatchObject({ ok: true });
      const made = await create.send(aCreate(9, { kind: create.kinds[0] }, write.call), NOTHING_BEFORE);
      const record = made.ok ? made.value.record : undefined;
      if (record === undefined) throw new Error('not made');
      const on = { call: { ...write.call, record } };
      for (const step of [aFinish(9, on), { ...aNote(9), ...on }])
        expect(await call.send(step)).toMatchObject({ ok: true });
      expect(under.callsOn?.(record)).toBe(1);
      expect(under.logged()).toHaveLength(1);
    });
  });
}
