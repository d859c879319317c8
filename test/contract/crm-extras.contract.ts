import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CrmRecordRef } from '#shared/domain/crm-write.ts';
import type { CrmExtraWriter } from '#core/ports/crm-writer.ts';
import type { CrmExtra, CrmExtraOf } from '#shared/domain/crm-write.ts';
import { aBegin, aCrmCall, aFinish, aNote, aPromise } from '#test/support/builders/a-crm-write.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

import { CallInCrm, type CrmUnderTest } from './crm-adapter.contract.ts';

const UNSURE = ['no-answer', 'bad-answer', 'server-trouble'];
const WANTS_OFFER = { id: 'offer', text: 'Wants an offer' } as const;
const CALLS_BACK = { id: 'back', text: 'Calls back' } as const;

/** A promised call as a CRM keeps it. */
export interface KeptPromise {
  /** All texts of it together. */
  readonly text: string;
  /** Epoch ms, as exact as the CRM is. */
  readonly dueAt: number;
  readonly isAgents: boolean;
}

/** What a CRM has places for beyond the log of a call. */
export interface CrmExtrasUnderTest {
  /** Beside the known person's. */
  readonly further: CrmRecordRef;
  /** The agent's result of the only call, in its own field. */
  readonly result: () => unknown;
  readonly promises: () => readonly KeptPromise[];
  /** Calls that a record shows, whichever way. */
  readonly callsOn: (record: CrmRecordRef) => number;
}

/** What every adapter promises that has places for a result, for further records and for promised calls. */
export function describeCrmExtras(name: string, start: () => Promise<CrmUnderTest>): void {
  describe(`${name} after a call`, () => {
    let under: CrmUnderTest;
    let call: CallInCrm;

    beforeEach(async () => {
      under = await start();
      call = new CallInCrm(under.crm);
    });

    afterEach(() => under.dispose());

    const about = () => ({ call: { ...aCrmCall(1), number: under.known.number } });
    const places = () => {
      if (under.extras === undefined) throw new Error('has no places');
      return under.extras;
    };
    const writerOf = <Write extends CrmExtra>(step: Write['step']): CrmExtraWriter<Write> => {
      const writer = under.crm.writer?.extras?.[step];
      if (writer === undefined) throw new Error(`takes no ${step}`);
      return writer as CrmExtraWriter<Write>;
    };
    const logCall = async () => {
      for (const step of [aBegin(1, about()), aFinish(1, about())])
        expect(await call.send(step)).toMatchObject({ ok: true });
    };
    const link = (on: boolean): CrmExtraOf<'link'> => ({
      step: 'link',
      ...about(),
      record: places().further,
      on,
    });
    const promise = () => aPromise(1, about());

    it('keeps the result in a field of its own, as it is by now, and nowhere in the note', async () => {
      expect(under.crm.capabilities.dispositions).toBe(true);
      await call.send(aBegin(1, about()));
      await call.send(aFinish(1, { ...about(), disposition: WANTS_OFFER }));
      expect(places().result()).toBe(WANTS_OFFER.text);
      const note = { ...aNote(1, 'Forty desks'), ...about(), result: 'answered' } as const;
      expect(await call.send({ ...note, disposition: CALLS_BACK })).toMatchObject({ ok: true });
      expect(places().result()).toBe(CALLS_BACK.text);
      expect(under.notes().join()).toContain('Forty desks');
      expect(under.notes().join()).not.toContain(CALLS_BACK.text);
    });

    it('takes a result that nothing was written beside', async () => {
      await logCall();
      const note = { ...aNote(1, ''), ...about(), disposition: CALLS_BACK, result: 'answered' } as const;
      expect(await call.send(note)).toMatchObject({ ok: true });
      expect(places().result()).toBe(CALLS_BACK.text);
    });

    it('shows a call in a further record, once, and not any more', async () => {
      await logCall();
      const writer = writerOf<CrmExtraOf<'link'>>('link');
      const { further, callsOn } = places();
      for (const _ of ['first', 'again']) {
        expect(await writer.send(link(true), call.context())).toMatchObject({
          ok: true,
          value: { record: further },
        });
        expect(callsOn(further)).toBe(1);
      }
      expect(await writer.send(link(false), call.context())).toMatchObject({ ok: true });
      expect(callsOn(further)).toBe(0);
      expect(await writer.send(link(false), call.context())).toMatchObject({ ok: true });
      expect(under.logged()).toHaveLength(1);
    });

    it('finds a link whose answer was lost, and the end of one', async () => {
      await logCall();
      const writer = writerOf<CrmExtraOf<'link'>>('link');
      for (const on of [true, false]) {
        const asked = call.context({ attempts: 1 });
        expect([on, await writer.find(link(on), asked)]).toEqual([on, { ok: true, value: undefined }]);
        under.loseNextAnswer();
        const lost = await writer.send(link(on), call.context());
        expect(lost.ok ? '' : lost.problem.problem).toSatisfy((problem: string) => UNSURE.includes(problem));
        expect([on, await writer.find(link(on), asked)]).toMatchObject([
          on,
          { ok: true, value: { record: places().further } },
        ]);
        expect(places().callsOn(places().further)).toBe(on ? 1 : 0);
      }
    });

    it('makes a task of a promised call, for the agent, at its time', async () => {
      await logCall();
      const sent = await writerOf<CrmExtraOf<'follow-up'>>('follow-up').send(promise(), call.context());
      expect(sent).toMatchObject({ ok: true });
      expect(sent.ok && sent.value.id).not.toBe('');
      const [kept, ...others] = places().promises();
      expect(others).toEqual([]);
      expect(kept).toMatchObject({ isAgents: true, dueAt: promise().dueAt });
      expect(kept?.text).toContain('Mina Okafor');
      expect(kept?.text).toContain('Offer for 40 desks');
      expect(under.logged()).toHaveLength(1);
    });

    it('makes a task of a promise to somebody whom the CRM does not know', async () => {
      const unknown = { ...aCrmCall(2), number: '+12025550199' };
      for (const step of [aBegin(2, { call: unknown }), aFinish(2, { call: unknown })]) await call.send(step);
      const writer = writerOf<CrmExtraOf<'follow-up'>>('follow-up');
      expect(await writer.send(aPromise(2, { call: unknown }), call.context())).toMatchObject({ ok: true });
      expect(places().promises()).toHaveLength(1);
    });

    it('finds a promise whose answer was lost, and no other', async () => {
      await logCall();
      const writer = writerOf<CrmExtraOf<'follow-up'>>('follow-up');
      const asked = call.context({ attempts: 1 });
      expect(await writer.find(promise(), asked)).toEqual({ ok: true, value: undefined });
      under.loseNextAnswer();
      const lost = await writer.send(promise(), call.context());
      expect(lost.ok ? '' : lost.problem.problem).toSatisfy((problem: string) => UNSURE.includes(problem));
      const found = await writer.find(promise(), asked);
      expect(found.ok && found.value?.id).toBeTruthy();
      const other = aPromise(1, { ...about(), followUpId: callIdOf(899) });
      expect(await writer.find(other, asked)).toEqual({ ok: true, value: undefined });
      expect(places().promises()).toHaveLength(1);
    });
  });
}
