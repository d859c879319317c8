import { describe, expect, it } from 'vitest';

import { callFixture, LINE, type CallFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const A = callIdOf(1);
const B = callIdOf(2);
const HAND_OVER = ['transfer', 'consult'];

describe('call commands', () => {
  it('marks an answer as meant until the PBX confirms it', async () => {
    const { connector, calls } = callFixture();
    connector.incoming(A);
    await calls.answer(A);
    expect(calls.current(A)).toMatchObject({ phase: 'ringing', intent: 'answering' });
    connector.emit({ type: 'connected', callId: A });
    expect(calls.current(A)).toMatchObject({ phase: 'connected' });
    expect(calls.current(A)?.intent).toBeUndefined();
  });

  it('answers once, however often it is told', async () => {
    const { connector, calls } = callFixture();
    connector.incoming(A);
    const [first, second] = await Promise.all([calls.answer(A), calls.answer(A)]);
    expect([first.ok, second]).toEqual([true, { ok: false, problem: 'not-allowed-now' }]);
    expect(connector.told).toEqual([`answer ${A}`]);
  });

  it('lets the agent try again when the PBX stays silent for 10 s', async () => {
    const { connector, calls, time } = callFixture();
    connector.incoming(A);
    await calls.answer(A);
    time.advance(9999);
    expect(calls.current(A)?.actions).not.toContain('answer');
    time.advance(1);
    expect(calls.current(A)?.actions).toContain('answer');
  });

  it('takes the intent back at once when the connector refuses', async () => {
    const { connector, calls } = callFixture();
    connector.refusals.set('answer', 'microphone-denied');
    connector.incoming(A);
    expect(await calls.answer(A)).toEqual({ ok: false, problem: 'microphone-denied' });
    expect(calls.current(A)?.intent).toBeUndefined();
  });

  it('holds the call that talks before it answers another', async () => {
    const { connector, calls } = callFixture();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    connector.incoming(B);
    await calls.answer(B);
    expect(connector.told).toEqual([`hold ${A}`, `answer ${B}`]);
  });

  it('dials nobody while another call is being answered', async () => {
    const { connector, calls } = callFixture();
    connector.incoming(A);
    await calls.answer(A);
    expect(await calls.dial('200')).toEqual({ ok: false, problem: 'not-allowed-now' });
    expect(connector.told).toEqual([`answer ${A}`]);
  });

  /** One call on hold, and a second one that was just told to be answered. */
  async function answersASecond(): Promise<CallFixture> {
    const desk = callFixture();
    desk.connector.incoming(A);
    desk.connector.emit({ type: 'connected', callId: A });
    desk.connector.emit({ type: 'hold', callId: A, local: true, remote: false });
    desk.connector.incoming(B);
    await desk.calls.answer(B);
    desk.connector.told.length = 0;
    return desk;
  }

  it('resumes a call only when the one that is being answered talks and was put on hold', async () => {
    const { connector, calls, settled } = await answersASecond();
    connector.obeys = true;
    const resumed = calls.resume(A);
    await settled();
    expect([connector.told, calls.current(A)?.intent]).toEqual([[], 'resuming']);
    connector.emit({ type: 'connected', callId: B });
    expect(await resumed).toMatchObject({ ok: true });
    expect(connector.told).toEqual([`hold ${B}`, `resume ${A}`]);
    expect(calls.views().filter(({ phase }) => phase === 'connected')).toMatchObject([{ id: A }]);
  });

  it('resumes at once when the call that was being answered is gone', async () => {
    const { connector, calls } = await answersASecond();
    const resumed = calls.resume(A);
    connector.emit({ type: 'ended', callId: B, kind: 'cancelled', cause: { by: 'party' } });
    expect(await resumed).toMatchObject({ ok: true });
    expect(connector.told).toEqual([`resume ${A}`]);
  });

  it('does not resume later what the agent hung up while it waited', async () => {
    const { connector, calls } = await answersASecond();
    const resumed = calls.resume(A);
    await calls.hangUp(A);
    connector.emit({ type: 'connected', callId: B });
    expect(await resumed).toEqual({ ok: false, problem: 'not-allowed-now' });
    expect(connector.told).toEqual([`hangUp ${A}`]);
  });

  it('resumes when the PBX stayed silent about the answer of the other', async () => {
    const { connector, calls, time } = await answersASecond();
    time.advance(5000);
    const resumed = calls.resume(A);
    time.advance(5000);
    expect(await resumed).toMatchObject({ ok: true });
    expect(connector.told).toEqual([`resume ${A}`]);
  });

  it('takes two callers who are answered at once one after the other, and the last one talks', async () => {
    const { connector, calls, settled } = callFixture();
    connector.obeys = true;
    connector.incoming(A);
    connector.incoming(B);
    const answers = [calls.answer(A), calls.answer(B)];
    await settled();
    expect(connector.told).toEqual([`answer ${A}`]);
    connector.emit({ type: 'connected', callId: A });
    await Promise.all(answers);
    connector.emit({ type: 'connected', callId: B });
    expect(connector.told).toEqual([`answer ${A}`, `hold ${A}`, `answer ${B}`]);
    expect(calls.views().filter(({ phase }) => phase === 'connected')).toMatchObject([{ id: B }]);
  });

  it('holds a call anew that the PBX said nothing about, before the next one is answered', async () => {
    const { connector, calls, settled, time } = callFixture();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    await calls.hold(A);
    time.advance(1000);
    connector.incoming(B);
    const answered = calls.answer(B);
    await settled();
    expect(connector.told).toEqual([`hold ${A}`]);
    connector.obeys = true;
    time.advance(9000);
    await answered;
    expect(connector.told.slice(1)).toEqual([`hold ${A}`, `answer ${B}`]);
  });

  it('does not answer when the call that talks cannot be held', async () => {
    const { connector, calls } = callFixture();
    connector.refusals.set('hold', 'refused-by-server');
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    connector.incoming(B);
    expect(await calls.answer(B)).toEqual({ ok: false, problem: 'refused-by-server' });
    expect(connector.told).toEqual([`hold ${A}`]);
    expect(calls.current(B)?.actions).toContain('answer');
  });

  it('holds the call that talks before it resumes another', async () => {
    const { connector, calls } = callFixture();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    connector.emit({ type: 'hold', callId: A, local: true, remote: false });
    connector.incoming(B);
    connector.emit({ type: 'connected', callId: B });
    await calls.resume(A);
    expect(connector.told).toEqual([`hold ${B}`, `resume ${A}`]);
  });

  it('calls a rejected call rejected when the caller gives up at the same moment', async () => {
    const { connector, calls } = callFixture();
    connector.incoming(A);
    await calls.reject(A);
    connector.emit({ type: 'ended', callId: A, kind: 'cancelled', cause: { by: 'party' } });
    expect(calls.current(A)?.result).toBe('rejected');
  });

  it('dials what the agent typed and shows the call before the PBX says anything', async () => {
    const { connector, calls } = callFixture();
    const dialled = calls.dial(' 030 / 90 18 20 ');
    await dialled;
    expect(connector.told[0]).toMatch(/^dial \S+ 030901820$/);
    expect(calls.views()[0]).toMatchObject({
      phase: 'dialing',
      direction: 'outgoing',
      actions: ['hang-up', 'note'],
    });
  });

  it('ends a dialled call as failed when the connector refuses it', async () => {
    const { connector, calls } = callFixture();
    connector.refusals.set('dial', 'media-unavailable');
    expect(await calls.dial('200')).toEqual({ ok: false, problem: 'media-unavailable' });
    expect(calls.views()[0]).toMatchObject({ result: 'failed', cause: { text: 'media-unavailable' } });
  });

  it.each([
    ['', 'number-empty'],
    ['no number', 'number-invalid'],
  ])('refuses to dial "%s": %s', async (text, problem) => {
    const { connector, calls } = callFixture();
    expect(await calls.dial(text)).toEqual({ ok: false, problem });
    expect(connector.told).toEqual([]);
  });

  it('refuses everything while no connector is attached', async () => {
    const { connector, calls } = callFixture();
    connector.incoming(A);
    calls.detach(LINE.id);
    expect(await calls.dial('200')).toEqual({ ok: false, problem: 'not-reachable' });
    expect(await calls.answer(A)).toEqual({ ok: false, problem: 'not-allowed-now' });
    expect(await calls.answer(B)).toEqual({ ok: false, problem: 'no-such-call' });
  });

  it('mutes by telling the connector and shows it when it is so', async () => {
    const { connector, calls } = callFixture();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    await calls.mute(A, true);
    expect(calls.current(A)?.muted).toBe(false);
    connector.emit({ type: 'muted', callId: A, muted: true });
    expect(calls.current(A)?.actions).toContain('unmute');
    expect(await calls.mute(A, true)).toMatchObject({ ok: true });
    expect(connector.told).toEqual([`mute ${A} true`]);
  });

  it('offers neither hold nor mute nor digits nor transfer where the PBX cannot', () => {
    const { connector, calls } = callFixture();
    connector.capabilities = {
      hold: false,
      mute: false,
      digits: false,
      transfer: false,
      conference: false,
      recording: false,
      parking: false,
    };
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    expect(calls.current(A)?.actions).toEqual(['hang-up', 'note']);
  });

  it('offers resume only for a hold of our own', () => {
    const { connector, calls } = callFixture();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    connector.emit({ type: 'hold', callId: A, local: true, remote: false });
    expect(calls.current(A)?.actions).toEqual(['resume', ...HAND_OVER, 'hang-up', 'note']);
    connector.emit({ type: 'hold', callId: A, local: false, remote: true });
    expect(calls.current(A)?.actions).toEqual(['hold', 'mute', 'digits', ...HAND_OVER, 'hang-up', 'note']);
  });

  it('puts the talking call first, then ringing ones by length of ringing', () => {
    const { connector, calls, time } = callFixture();
    const [first, second, third] = [callIdOf(11), callIdOf(12), callIdOf(13)];
    for (const id of [first, second, third]) {
      connector.incoming(id);
      time.advance(100);
    }
    connector.emit({ type: 'connected', callId: third });
    expect(calls.views().map((call) => call.id)).toEqual([third, first, second]);
  });
});
