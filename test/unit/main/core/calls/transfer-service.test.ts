import { describe, expect, it } from 'vitest';

import { CONSULTATION_END_MS } from '#core/calls/transfer/transfer-service.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { CUSTOMER, talkingDesk, TOM } from '#test/support/talking-desk.ts';

const OTHER = callIdOf(102);
const OK = { ok: true, value: undefined };

type Talking = ReturnType<typeof talkingDesk>;

/** The id of the call that was dialled last. */
function dialled({ connector }: Talking): CallId {
  const told = connector.told.findLast((words) => words.startsWith('dial '));
  return told?.split(' ')[1] as CallId;
}

async function consulting(): Promise<Talking & { readonly consultation: CallId }> {
  const desk = talkingDesk();
  await desk.calls.transfers.consult(CUSTOMER, TOM);
  const consultation = dialled(desk);
  desk.connector.emit({ type: 'ringing', callId: consultation });
  return { ...desk, consultation };
}

async function speaking(): Promise<Awaited<ReturnType<typeof consulting>>> {
  const desk = await consulting();
  desk.connector.emit({ type: 'connected', callId: desk.consultation });
  return desk;
}

describe('handing a call over without asking', () => {
  it('holds the party, tells the PBX, and shows how far it is', async () => {
    const desk = talkingDesk();
    expect(await desk.calls.transfers.transfer(CUSTOMER, TOM)).toEqual(OK);
    expect(desk.connector.told).toEqual([`hold ${CUSTOMER}`, `transfer ${CUSTOMER} 204`]);
    expect(desk.calls.current(CUSTOMER)).toMatchObject({
      transfer: { state: 'blind-pending', progress: 'asked', target: { displayName: 'Tom' } },
      actions: ['hang-up', 'note'],
    });
    desk.say({ kind: 'progress', progress: 'ringing' });
    expect(desk.calls.current(CUSTOMER)?.transfer?.progress).toBe('ringing');
  });

  it('ends as transferred, to whom', async () => {
    const desk = talkingDesk();
    await desk.calls.transfers.transfer(CUSTOMER, TOM);
    desk.connector.emit({ type: 'ended', callId: CUSTOMER, kind: 'transferred', cause: { by: 'agent' } });
    const view = desk.calls.current(CUSTOMER);
    expect(view).toMatchObject({ result: 'transferred', transferredTo: { displayName: 'Tom' } });
    expect(view?.transfer).toBeUndefined();
  });

  it.each(['busy', 'no-answer', 'silent', 'no-such-number'] as const)(
    'gives the agent the party back when the PBX says %s',
    async (failure) => {
      const desk = talkingDesk();
      await desk.calls.transfers.transfer(CUSTOMER, TOM);
      desk.say({ kind: 'failed', failure });
      await desk.settled();
      expect(desk.connector.told.at(-1)).toBe(`resume ${CUSTOMER}`);
      expect(desk.calls.current(CUSTOMER)).toMatchObject({
        phase: 'connected',
        transfer: { state: 'failed', failure, party: 'back' },
      });
    },
  );

  it('leaves the party on hold when it comes back while somebody else is being talked to', async () => {
    const desk = talkingDesk();
    await desk.calls.transfers.transfer(CUSTOMER, TOM);
    desk.connector.incoming(OTHER);
    await desk.calls.answer(OTHER);
    desk.connector.emit({ type: 'connected', callId: OTHER });
    desk.say({ kind: 'failed', failure: 'busy' });
    await desk.settled();
    expect(desk.calls.current(CUSTOMER)?.phase).toBe('held');
    expect(desk.calls.current(OTHER)?.phase).toBe('connected');
  });

  it('can be tried again after it failed', async () => {
    const desk = talkingDesk();
    await desk.calls.transfers.transfer(CUSTOMER, TOM);
    desk.say({ kind: 'failed', failure: 'busy' });
    await desk.settled();
    expect(await desk.calls.transfers.transfer(CUSTOMER, { number: '205' })).toEqual(OK);
    expect(desk.calls.current(CUSTOMER)?.transfer).toMatchObject({ state: 'blind-pending' });
  });

  it('goes on where the PBX refuses the hold', async () => {
    const desk = talkingDesk();
    desk.connector.refusals.set('hold', 'refused-by-server');
    expect(await desk.calls.transfers.transfer(CUSTOMER, TOM)).toEqual(OK);
    expect(desk.connector.told.at(-1)).toBe(`transfer ${CUSTOMER} 204`);
  });

  it('keeps the party when the order cannot even be sent', async () => {
    const desk = talkingDesk();
    desk.connector.refusals.set('transfer', 'not-reachable');
    expect(await desk.calls.transfers.transfer(CUSTOMER, TOM)).toEqual({
      ok: false,
      problem: 'not-reachable',
    });
    await desk.settled();
    expect(desk.calls.current(CUSTOMER)).toMatchObject({
      phase: 'connected',
      transfer: { state: 'failed', failure: 'failed' },
    });
  });

  it.each([
    ['', 'number-empty'],
    ['Tom', 'number-invalid'],
  ])('refuses %j and leaves the party where it is: %s', async (number, problem) => {
    const desk = talkingDesk();
    expect(await desk.calls.transfers.transfer(CUSTOMER, { number })).toEqual({ ok: false, problem });
    expect(desk.connector.told).toEqual([]);
  });
});

describe('asking first', () => {
  it('holds the party and calls the target, linked to it', async () => {
    const desk = await consulting();
    expect(desk.connector.told).toEqual([`hold ${CUSTOMER}`, `dial ${desk.consultation} 204`]);
    expect(desk.calls.current(desk.consultation)).toMatchObject({
      consultationOf: CUSTOMER,
      party: { displayName: 'Tom' },
      actions: ['complete-transfer', 'end-consultation', 'hang-up', 'note'],
    });
    expect(desk.calls.current(CUSTOMER)?.transfer).toMatchObject({
      state: 'consulting',
      consultationId: desk.consultation,
    });
  });

  it('joins both, told from either card', async () => {
    for (const whose of ['party', 'consultation'] as const) {
      const desk = await speaking();
      const told = await desk.calls.transfers.complete(whose === 'party' ? CUSTOMER : desk.consultation);
      expect(told).toEqual(OK);
      expect(desk.connector.told.at(-1)).toBe(`completeTransfer ${CUSTOMER} ${desk.consultation}`);
      desk.connector.emit({
        type: 'ended',
        callId: desk.consultation,
        kind: 'hung-up',
        cause: { by: 'party' },
      });
      expect(desk.calls.current(CUSTOMER)?.transfer).toMatchObject({ state: 'completing' });
      desk.connector.emit({ type: 'ended', callId: CUSTOMER, kind: 'transferred', cause: { by: 'agent' } });
      expect(desk.calls.current(CUSTOMER)).toMatchObject({ transferredTo: { displayName: 'Tom' } });
    }
  });

  it('can be completed once more when joining failed and the target is still there', async () => {
    const desk = await speaking();
    await desk.calls.transfers.complete(CUSTOMER);
    desk.say({ kind: 'failed', failure: 'failed', sipStatus: 500 });
    expect(desk.calls.current(CUSTOMER)).toMatchObject({ phase: 'held', transfer: { state: 'failed' } });
    expect(await desk.calls.transfers.complete(CUSTOMER)).toEqual(OK);
  });

  it('gives the consultation up and sends the party on while the target rings', async () => {
    const desk = await consulting();
    expect(await desk.calls.transfers.complete(desk.consultation)).toEqual(OK);
    expect(desk.connector.told.slice(-2)).toEqual([
      `hangUp ${desk.consultation}`,
      `transfer ${CUSTOMER} 204`,
    ]);
    expect(desk.calls.current(CUSTOMER)?.transfer).toMatchObject({ state: 'blind-pending' });
    desk.say({ kind: 'failed', failure: 'no-answer' });
    await desk.settled();
    expect(desk.calls.current(CUSTOMER)).toMatchObject({ phase: 'connected', transfer: { state: 'failed' } });
  });

  it('sends the party on although nobody confirms the end of the consultation', async () => {
    const desk = await consulting();
    desk.connector.obeys = false;
    const completed = desk.calls.transfers.complete(desk.consultation);
    await desk.settled();
    expect(desk.connector.told.at(-1)).toBe(`hangUp ${desk.consultation}`);
    desk.time.advance(CONSULTATION_END_MS);
    expect(await completed).toEqual(OK);
    expect(desk.connector.told.at(-1)).toBe(`transfer ${CUSTOMER} 204`);
  });

  it('goes to and fro between party and target', async () => {
    const desk = await speaking();
    expect(desk.calls.current(desk.consultation)?.actions).toContain('swap');
    await desk.calls.transfers.swap(desk.consultation);
    expect(desk.calls.current(CUSTOMER)?.phase).toBe('connected');
    expect(desk.calls.current(desk.consultation)?.phase).toBe('held');
    await desk.calls.transfers.swap(desk.consultation);
    expect(desk.calls.current(CUSTOMER)?.phase).toBe('held');
  });

  it('goes back to the party, and the consultation ends', async () => {
    const desk = await speaking();
    expect(await desk.calls.transfers.endConsultation(desk.consultation)).toEqual(OK);
    expect(desk.calls.current(desk.consultation)?.phase).toBe('ended');
    expect(desk.calls.current(CUSTOMER)?.phase).toBe('connected');
    expect(desk.calls.current(CUSTOMER)?.transfer).toBeUndefined();
  });

  it.each([
    ['busy', 'busy', 486],
    ['no-answer', 'no-answer', 480],
    ['rejected', 'declined', 603],
    ['failed', 'no-such-number', 404],
  ] as const)('says why when the target cannot be asked: %s', async (kind, failure, sipStatus) => {
    const { connector, calls, consultation } = await consulting();
    connector.emit({ type: 'ended', callId: consultation, kind, cause: { by: 'party', sipStatus } });
    const party = calls.current(CUSTOMER);
    expect(party).toMatchObject({ phase: 'held', transfer: { state: 'failed', failure } });
    expect(party?.transfer?.consultationId).toBeUndefined();
    expect(party?.actions).toEqual(expect.arrayContaining(['resume', 'transfer', 'consult']));
  });

  it('is over without a word when the target hangs up after talking', async () => {
    const { connector, calls, consultation } = await speaking();
    connector.emit({ type: 'ended', callId: consultation, kind: 'hung-up', cause: { by: 'party' } });
    expect(calls.current(CUSTOMER)).toMatchObject({ phase: 'held' });
    expect(calls.current(CUSTOMER)?.transfer).toBeUndefined();
  });

  it('ends with the party: the consultation becomes an ordinary call', async () => {
    const { connector, calls, consultation } = await speaking();
    connector.emit({ type: 'ended', callId: CUSTOMER, kind: 'hung-up', cause: { by: 'party' } });
    expect(calls.current(consultation)?.actions).toEqual(expect.arrayContaining(['hold', 'transfer']));
    expect(calls.current(consultation)?.actions).not.toContain('complete-transfer');
  });
});

describe('two calls of the agent', () => {
  it('are joined when one is transferred to the other', async () => {
    const desk = talkingDesk();
    desk.connector.incoming(OTHER);
    await desk.calls.answer(OTHER);
    desk.connector.emit({ type: 'connected', callId: OTHER });
    expect(await desk.calls.transfers.transferToCall(CUSTOMER, OTHER)).toEqual(OK);
    expect(desk.connector.told.at(-1)).toBe(`completeTransfer ${CUSTOMER} ${OTHER}`);
  });

  it('are not joined while the other one rings', async () => {
    const desk = talkingDesk();
    desk.connector.incoming(OTHER);
    expect(await desk.calls.transfers.transferToCall(CUSTOMER, OTHER)).toEqual({
      ok: false,
      problem: 'not-allowed-now',
    });
  });

  it('change places in one step', async () => {
    const desk = talkingDesk();
    desk.connector.incoming(OTHER);
    await desk.calls.answer(OTHER);
    desk.connector.emit({ type: 'connected', callId: OTHER });
    expect(desk.calls.current(CUSTOMER)?.actions).toContain('swap');
    await desk.calls.transfers.swap(CUSTOMER);
    expect(desk.calls.views().map(({ id, phase }) => [id, phase])).toEqual([
      [CUSTOMER, 'connected'],
      [OTHER, 'held'],
    ]);
  });
});
