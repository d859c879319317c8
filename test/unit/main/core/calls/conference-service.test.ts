import { describe, expect, it } from 'vitest';

import type { CallId } from '#shared/domain/ids.ts';
import { callFixture, type CallFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const MARTA = callIdOf(101);
const JONAS = callIdOf(102);
const OK = { ok: true, value: undefined };

function connected({ connector }: CallFixture, id: CallId): void {
  connector.incoming(id);
  connector.emit({ type: 'connected', callId: id });
  connector.emit({ type: 'media', callId: id, state: 'flowing' });
}

/** Marta waits, Jonas talks, and the PBX does what it is told. */
function two(profile: Parameters<typeof callFixture>[1] = {}): CallFixture {
  const desk = callFixture(undefined, profile);
  desk.connector.obeys = true;
  connected(desk, MARTA);
  desk.connector.emit({ type: 'hold', callId: MARTA, local: true, remote: false });
  connected(desk, JONAS);
  return desk;
}

async function together(profile: Parameters<typeof callFixture>[1] = {}): Promise<CallFixture> {
  const desk = two(profile);
  await desk.calls.conferences.merge(JONAS);
  await desk.settled();
  return desk;
}

const phases = ({ calls }: CallFixture) => [calls.current(MARTA)?.phase, calls.current(JONAS)?.phase];
const audio = (generation: number) => [`audio ${generation} ${MARTA}`, `audio ${generation} ${JONAS}`];

describe('a conference of three', () => {
  it('begins with the call on hold: it is resumed, and the page lets them hear each other', async () => {
    const desk = two();
    expect(desk.calls.current(JONAS)?.actions).toContain('merge');
    expect(await desk.calls.conferences.merge(JONAS)).toEqual(OK);
    expect(phases(desk)).toEqual(['connected', 'connected']);
    expect(desk.mixes.at(-1)).toEqual(audio(1));
    const conference = desk.calls.current(MARTA)?.conference;
    expect(conference).toBeTypeOf('string');
    expect(desk.calls.current(JONAS)?.conference).toBe(conference);
  });

  it('brings a consultation and its party together, and no transfer is under way any more', async () => {
    const desk = callFixture();
    desk.connector.obeys = true;
    connected(desk, MARTA);
    await desk.calls.transfers.consult(MARTA, { number: '204' });
    const consultation = desk.calls.views()[0]?.id as CallId;
    desk.connector.emit({ type: 'connected', callId: consultation });
    expect(await desk.calls.conferences.merge(consultation)).toEqual(OK);
    expect(desk.calls.current(MARTA)?.transfer).toBeUndefined();
    expect(desk.calls.current(consultation)?.consultationOf).toBeUndefined();
    expect(desk.calls.current(MARTA)?.actions).not.toContain('complete-transfer');
  });

  it('does not begin when the call on hold cannot be resumed', async () => {
    const desk = two();
    desk.connector.refusals.set('resume', 'refused-by-server');
    expect(await desk.calls.conferences.merge(JONAS)).toEqual({ ok: false, problem: 'refused-by-server' });
    expect(desk.calls.current(MARTA)?.conference).toBeUndefined();
    expect(desk.mixes.flat()).toEqual([]);
  });

  it('is held, resumed and muted as one', async () => {
    const desk = await together();
    await desk.calls.hold(MARTA);
    expect(phases(desk)).toEqual(['held', 'held']);
    await desk.calls.resume(JONAS);
    expect(phases(desk)).toEqual(['connected', 'connected']);
    await desk.calls.mute(MARTA, true);
    expect(desk.connector.told.slice(-2)).toEqual([`mute ${MARTA} true`, `mute ${JONAS} true`]);
  });

  it('becomes an ordinary call when one party leaves', async () => {
    const desk = await together();
    desk.connector.emit({ type: 'ended', callId: JONAS, kind: 'hung-up', cause: { by: 'party' } });
    await desk.settled();
    expect(desk.calls.current(MARTA)?.conference).toBeUndefined();
    expect(desk.calls.current(MARTA)?.actions).toContain('transfer');
    expect(desk.mixes.at(-1)).toEqual([]);
  });

  it('ends one party alone', async () => {
    const desk = await together();
    await desk.calls.hangUp(JONAS);
    await desk.settled();
    expect(phases(desk)).toEqual(['connected', 'ended']);
  });

  it('comes apart by a swap: one party talks alone, the other one waits', async () => {
    const desk = await together();
    expect(await desk.calls.swap(MARTA)).toEqual(OK);
    expect(phases(desk)).toEqual(['connected', 'held']);
    expect(desk.calls.current(MARTA)?.conference).toBeUndefined();
    expect(desk.mixes.at(-1)).toEqual([]);
  });

  it.each([MARTA, JONAS])('goes on without the agent, who handed over whoever came first', async (id) => {
    const desk = await together();
    expect(await desk.calls.conferences.leave(id)).toEqual(OK);
    expect(desk.connector.told.at(-1)).toBe(`completeTransfer ${MARTA} ${JONAS}`);
    desk.connector.emit({ type: 'ended', callId: MARTA, kind: 'transferred', cause: { by: 'agent' } });
    desk.connector.emit({ type: 'ended', callId: JONAS, kind: 'hung-up', cause: { by: 'party' } });
    expect(desk.calls.current(MARTA)?.result).toBe('transferred');
  });

  it('stays when the parties cannot be joined without the agent', async () => {
    const desk = await together();
    await desk.calls.conferences.leave(MARTA);
    const step = { kind: 'failed', failure: 'failed' } as const;
    desk.connector.emit({ type: 'transfer', callId: MARTA, step });
    await desk.settled();
    expect(phases(desk)).toEqual(['connected', 'connected']);
    expect(desk.calls.current(MARTA)?.conference).toBeDefined();
  });

  it('is mixed again once a lost media page has healed', async () => {
    const desk = await together();
    const mixed = desk.mixes.length;
    for (const callId of [MARTA, JONAS]) desk.connector.emit({ type: 'media', callId, state: 'healing' });
    desk.connector.audioGeneration = 2;
    desk.connector.emit({ type: 'media', callId: MARTA, state: 'flowing' });
    await desk.settled();
    expect(desk.mixes).toHaveLength(mixed);
    desk.connector.emit({ type: 'media', callId: JONAS, state: 'flowing' });
    await desk.settled();
    expect(desk.mixes.at(-1)).toEqual(audio(2));
  });

  it('is held as a whole before another call is answered', async () => {
    const desk = await together();
    const third = callIdOf(103);
    desk.connector.incoming(third);
    await desk.calls.answer(third);
    expect(phases(desk)).toEqual(['held', 'held']);
  });

  it('takes no fourth', async () => {
    const desk = await together();
    expect(desk.calls.current(MARTA)?.actions).not.toContain('merge');
    expect(desk.calls.current(MARTA)?.actions).not.toContain('consult');
    expect(await desk.calls.conferences.merge(MARTA)).toEqual({ ok: false, problem: 'not-allowed-now' });
  });
});

describe('the PBX’s own room', () => {
  it('takes both parties, then the agent', async () => {
    const desk = two({ codes: { conference: '620' } });
    expect(await desk.calls.conferences.merge(JONAS)).toEqual(OK);
    expect(desk.connector.told.slice(-4, -1)).toEqual([
      `transfer ${MARTA} 620`,
      `hold ${JONAS}`,
      `transfer ${JONAS} 620`,
    ]);
    expect(desk.connector.told.at(-1)).toMatch(/^dial \S+ 620$/);
    expect(desk.mixes).toEqual([]);
  });
});
