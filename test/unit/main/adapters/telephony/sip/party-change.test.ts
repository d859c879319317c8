import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPopHeaders } from '#adapters/telephony/sip/identity/pop-headers.ts';
import { LineSettings } from '#shared/domain/settings.ts';
import { PeerCalls } from '#test/support/peer-call.ts';
import { PEER_SDP } from '#test/support/sip-peer.ts';

const TOM = ['P-Asserted-Identity: "Tom Reed" <sip:1002@127.0.0.1>'];

let calls: PeerCalls;

async function line(trustIdentity: boolean): Promise<void> {
  calls = await PeerCalls.start({}, { profile: LineSettings.shape.profile.parse({ trustIdentity }) });
}

afterEach(() => calls.stop());

describe('on a line that trusts its server', () => {
  beforeEach(() => line(true));

  it('a re-INVITE with another asserted identity makes the call that party’s', async () => {
    const { callId, dialog } = await calls.called();
    await dialog.ask('INVITE', { headers: TOM, sdp: PEER_SDP });
    expect(await calls.log.next('party')).toEqual({
      type: 'party',
      callId,
      number: '1002',
      withheld: false,
      displayName: 'Tom Reed',
    });
  });

  it('an UPDATE says it too, and saying it again tells nothing new', async () => {
    const { dialog } = await calls.called();
    await dialog.ask('UPDATE', { headers: TOM });
    await dialog.ask('UPDATE', { headers: TOM });
    await dialog.ask('UPDATE');
    expect(calls.log.all('party')).toHaveLength(1);
  });

  it('the answer to a call names who took it', async () => {
    const { callId } = await calls.dialled(TOM);
    expect(await calls.log.next('party')).toMatchObject({ callId, number: '1002', displayName: 'Tom Reed' });
  });

  it('a party that hides stays hidden', async () => {
    const { dialog } = await calls.called();
    await dialog.ask('UPDATE', { headers: [...TOM, 'Privacy: id'] });
    expect(await calls.log.next('party')).toMatchObject({ number: '', withheld: true });
  });
});

describe('on any other line', () => {
  beforeEach(() => line(false));

  it('asserted identities change nothing', async () => {
    const { dialog } = await calls.called();
    await dialog.ask('UPDATE', { headers: TOM });
    await dialog.ask('INVITE', { headers: TOM, sdp: PEER_SDP });
    expect(calls.log.all('party')).toEqual([]);
  });
});

describe('what the PBX tells beyond the standard', () => {
  beforeEach(() => line(false));

  it('comes with the call as clean, bounded text', async () => {
    const many = Array.from({ length: 30 }, (_, index) => `X-Many-${index}: ${'y'.repeat(400)}`);
    await calls.ring({ headers: ['X-Customer: A\u202E-17', 'Call-Info: <https://crm.example/1>', ...many] });
    const { headers = {} } = await calls.log.next('incoming');
    expect(headers['x-customer']).toBe('A-17');
    expect(headers['call-info']).toBe('<https://crm.example/1>');
    expect(Object.keys(headers)).toHaveLength(20);
    expect(Math.max(...Object.values(headers).map((value) => value.length))).toBeLessThanOrEqual(200);
  });

  it('is nothing where no such header came', () => {
    expect(readPopHeaders({ headers: { From: [] }, getHeader: () => '', getHeaders: () => [] })).toEqual({});
  });
});
