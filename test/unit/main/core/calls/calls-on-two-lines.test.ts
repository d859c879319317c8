import { describe, expect, it } from 'vitest';

import { LineId } from '#shared/domain/ids.ts';
import type { Outgoing } from '#core/session/outgoing-line.ts';
import { callFixture, LINE } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { FakeConnector } from '#test/support/fakes/fake-connector.ts';

const A = callIdOf(1);
const B = callIdOf(2);
const C = callIdOf(3);
const SALES = { id: LineId.parse('line-2'), label: 'Sales', country: 'SE' };

function twoLines(outgoing?: () => Outgoing | undefined) {
  const fixture = callFixture(outgoing);
  const sales = new FakeConnector(SALES.id);
  fixture.calls.attach(sales, SALES);
  return { ...fixture, sales };
}

describe('calls on two lines', () => {
  it('each belong to the line they came on', () => {
    const { calls, connector, sales } = twoLines();
    connector.incoming(A);
    sales.incoming(B, { number: '08123456' });
    expect(calls.current(A)).toMatchObject({ lineId: 'line-1', lineLabel: 'Service' });
    expect(calls.current(B)).toMatchObject({ lineLabel: 'Sales', party: { number: { country: 'SE' } } });
  });

  it('take their commands to their own line', async () => {
    const { calls, connector, sales } = twoLines();
    sales.incoming(B);
    await calls.answer(B);
    expect([connector.told, sales.told]).toEqual([[], [`answer ${B}`]]);
  });

  it('hold the one that talks, on whatever line, before another one talks', async () => {
    const { calls, connector, sales } = twoLines();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    sales.incoming(B);
    await calls.answer(B);
    expect([connector.told, sales.told]).toEqual([[`hold ${A}`], [`answer ${B}`]]);
  });

  it('stay unanswered while the other line cannot hold its call', async () => {
    const { calls, connector, sales } = twoLines();
    connector.incoming(A);
    connector.emit({ type: 'connected', callId: A });
    connector.refusals.set('hold', 'refused-by-server');
    sales.incoming(B);
    expect(await calls.answer(B)).toEqual({ ok: false, problem: 'refused-by-server' });
    expect(sales.told).toEqual([]);
  });

  it('take the new name of their line, and what it can do now', () => {
    const { calls, connector, sales } = twoLines();
    connector.incoming(A);
    sales.incoming(B);
    sales.emit({ type: 'connected', callId: B });
    expect(calls.current(B)?.actions).not.toContain('record-start');
    sales.capabilities = { ...sales.capabilities, recording: true };
    calls.update({ ...SALES, label: 'Export' });
    expect(calls.current(B)).toMatchObject({ lineLabel: 'Export', phase: 'connected' });
    expect(calls.current(B)?.actions).toContain('record-start');
    expect(calls.current(A)).toMatchObject({ lineLabel: 'Service' });
    sales.incoming(C, { number: '08123456' });
    expect(calls.current(C)).toMatchObject({ lineLabel: 'Export' });
  });

  it('go on when the other line is taken away or gets a new connector', () => {
    const { calls, connector, sales } = twoLines();
    connector.incoming(A);
    sales.incoming(B);
    calls.attach(new FakeConnector(SALES.id), SALES);
    expect(calls.current(A)?.phase).toBe('ringing');
    expect(calls.current(B)).toMatchObject({ phase: 'ended', result: 'failed' });
    calls.detach(SALES.id);
    connector.emit({ type: 'connected', callId: A });
    expect(calls.current(A)?.phase).toBe('connected');
  });

  it('go out by the line that the agent chose for this call, with its caller id', async () => {
    const { calls, connector, sales } = twoLines();
    await calls.dial('200', { lineId: SALES.id, callerId: '+46812345678' });
    expect(connector.told).toEqual([]);
    expect(sales.told).toEqual([`dial ${callIdOf(901)} 200 as +46812345678`]);
    expect(calls.views()[0]).toMatchObject({ lineId: 'line-2', lineLabel: 'Sales' });
  });

  it("go out by the agent's usual line, and by the first one without such a choice", async () => {
    const usual = twoLines(() => ({ lineId: SALES.id, callerId: '+46812345678' }));
    await usual.calls.dial('200');
    await usual.calls.dial('200', { lineId: LINE.id });
    expect(usual.sales.told[0]).toMatch(/ 200 as \+46812345678$/);
    expect(usual.connector.told[0]).toMatch(/ 200$/);
    const none = twoLines();
    await none.calls.dial('200');
    expect(none.connector.told).toHaveLength(1);
  });

  it('never go out by another line in place of the one that is not there', async () => {
    const { calls, connector, sales } = twoLines(() => ({ lineId: LineId.parse('gone') }));
    expect(await calls.dial('200')).toEqual({ ok: false, problem: 'not-reachable' });
    calls.detach(LINE.id);
    expect(await calls.dial('200', { lineId: LINE.id })).toEqual({ ok: false, problem: 'not-reachable' });
    expect([connector.told, sales.told]).toEqual([[], []]);
  });
});
