import { describe, expect, it } from 'vitest';

import { LineId } from '#shared/domain/ids.ts';
import { LineProfile } from '#shared/domain/line-profile.ts';
import { callFixture, LINE, type CallFixture } from '#test/support/call-fixture.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

const ID = callIdOf(101);

function talking(codes: Record<string, string> = {}): CallFixture {
  const desk = callFixture(undefined, { codes });
  desk.connector.obeys = true;
  desk.connector.capabilities = { ...desk.connector.capabilities, recording: true, parking: true };
  desk.connector.incoming(ID);
  desk.connector.emit({ type: 'connected', callId: ID });
  return desk;
}

describe('what a PBX offers besides calls', () => {
  it('records from start to stop, and the ended call says that it was recorded', async () => {
    const { calls, connector } = talking();
    expect(calls.current(ID)?.actions).toContain('record-start');
    await calls.features.record(ID, true);
    connector.emit({ type: 'recording', callId: ID, on: true });
    expect(calls.current(ID)).toMatchObject({ recorded: true });
    expect(calls.current(ID)?.actions).toContain('record-stop');
    connector.emit({ type: 'recording', callId: ID, on: false });
    expect(calls.current(ID)?.recorded).toBeUndefined();
    connector.emit({ type: 'ended', callId: ID, kind: 'hung-up', cause: { by: 'party' } });
    expect(calls.current(ID)).toMatchObject({ phase: 'ended', recorded: true });
    expect(connector.told).toEqual([`record ${ID} true`]);
  });

  it('does not record what it was not asked to stop', async () => {
    const { calls } = talking();
    expect(await calls.features.record(ID, false)).toEqual({ ok: false, problem: 'not-allowed-now' });
  });

  it('parks by a transfer to the code of the line', async () => {
    const { calls, connector } = talking({ park: '700' });
    expect(await calls.features.park(ID)).toEqual({ ok: true, value: undefined });
    expect(connector.told).toEqual([`hold ${ID}`, `transfer ${ID} 700`]);
  });

  it('sends a ringing caller to the mailbox of the line, and says so', async () => {
    const { calls, connector } = callFixture(undefined, { codes: { leaveMessage: '*86{number}' } });
    connector.capabilities = { ...connector.capabilities, leaveMessage: true };
    calls.attach(connector, {
      ...LINE,
      user: '1001',
      profile: LineProfile.parse({ codes: { leaveMessage: '*86{number}' } }),
    });
    connector.incoming(ID);
    expect(calls.current(ID)?.actions).toContain('leave-message');
    expect(await calls.features.leaveMessage(ID)).toEqual({ ok: true, value: undefined });
    expect(connector.told).toEqual([`redirect ${ID} *861001`]);
    connector.emit({ type: 'ended', callId: ID, kind: 'forwarded', cause: { by: 'agent' } });
    expect(calls.current(ID)).toMatchObject({ result: 'forwarded', cause: { toVoicemail: true } });
  });

  it('leaves no message where the line has no mailbox, and of no call that was answered', async () => {
    const refused = { ok: false, problem: 'not-allowed-now' };
    const desk = callFixture();
    desk.connector.incoming(ID);
    expect(await desk.calls.features.leaveMessage(ID)).toEqual(refused);
    const { calls } = talking({ leaveMessage: '*86' });
    expect(await calls.features.leaveMessage(ID)).toEqual(refused);
  });

  it('offers neither where the PBX has neither', () => {
    const desk = callFixture();
    desk.connector.incoming(ID);
    desk.connector.emit({ type: 'connected', callId: ID });
    const actions = desk.calls.current(ID)?.actions ?? [];
    expect(actions).not.toContain('park');
    expect(actions).not.toContain('record-start');
  });

  it('retrieves a parked call and picks up ringing ones by the codes of the line', async () => {
    const { calls, connector } = callFixture(undefined, {
      codes: { retrieve: '*85{number}', pickup: '**{number}', groupPickup: '*8' },
    });
    expect(await calls.features.retrieve('701')).toMatchObject({ ok: true });
    expect(await calls.features.pickUp('204', LINE.id)).toMatchObject({ ok: true });
    expect(await calls.features.pickUp(undefined)).toMatchObject({ ok: true });
    expect(connector.told.filter((told) => told.startsWith('dial'))).toEqual([
      expect.stringContaining('*85701'),
      expect.stringContaining('**204'),
      expect.stringContaining('*8'),
    ]);
  });

  it('dials nothing where the line has no code, or there is no such line', async () => {
    const { calls, connector } = callFixture();
    const refused = { ok: false, problem: 'not-allowed-now' };
    expect(await calls.features.retrieve('701')).toEqual(refused);
    expect(await calls.features.pickUp('204')).toEqual(refused);
    expect(await calls.features.pickUp(undefined)).toEqual(refused);
    expect(await calls.features.retrieve('701', LineId.parse('gone'))).toEqual({
      ok: false,
      problem: 'not-reachable',
    });
    expect(connector.told).toEqual([]);
  });

  it('sends a ringing call on to the number that was meant, and only while it rings', async () => {
    const { calls, connector } = callFixture();
    connector.incoming(ID);
    expect(calls.current(ID)?.actions).toContain('redirect');
    expect(await calls.features.redirect(ID, 'nobody')).toEqual({ ok: false, problem: 'number-invalid' });
    expect(await calls.features.redirect(ID, '030 / 90 18 20')).toMatchObject({ ok: true });
    expect(connector.told).toEqual([`redirect ${ID} 030901820`]);
    connector.emit({ type: 'connected', callId: ID });
    expect(await calls.features.redirect(ID, '204')).toEqual({ ok: false, problem: 'not-allowed-now' });
  });
});
