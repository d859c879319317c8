import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PeerCalls } from '#test/support/peer-call.ts';
import { PeerDialog } from '#test/support/peer-dialog.ts';
import { PEER_SDP, type PeerMessage } from '#test/support/sip-peer.ts';

let calls: PeerCalls;

beforeEach(async () => {
  calls = await PeerCalls.start();
});

afterEach(() => calls.stop());

const tagOf = (address: string): string => /tag=([^;\s]+)/.exec(address)?.[1] ?? '';
const toTags = (method: string): readonly string[] =>
  calls.sent(method).map((request) => tagOf(request.header('To')));

function sent(method: string, count = 1): Promise<readonly PeerMessage[]> {
  return expect
    .poll(() => calls.sent(method).length)
    .toBeGreaterThanOrEqual(count)
    .then(() => calls.sent(method));
}

describe('the INVITE of a call we make', () => {
  it('has what a request must have, and nothing of one call serves for another', async () => {
    const { message: one } = await calls.dialled();
    const { message: other } = await calls.dialled();
    expect(one.header('Via')).toMatch(/^SIP\/2\.0\/WS [\w.]+\.invalid;branch=z9hG4bK\w+/);
    expect(one.header('Max-Forwards')).toBe('70');
    expect(one.header('CSeq')).toMatch(/^\d+ INVITE$/);
    expect(one.header('To')).not.toContain('tag=');
    expect(one.header('Content-Type')).toBe('application/sdp');
    for (const name of ['Call-ID', 'Via']) expect(one.header(name)).not.toBe(other.header(name));
    expect(tagOf(one.header('From'))).not.toBe(tagOf(other.header('From')));
  });

  it('is answered by several devices: each 200 gets an ACK, all but the first a BYE', async () => {
    calls.peer.on['INVITE'] = (request) => {
      for (const tag of ['desk', 'mobile', 'home']) calls.peer.answer(request, 200, { sdp: PEER_SDP, tag });
    };
    const { callId } = await calls.dial();
    expect(await calls.log.next('connected')).toMatchObject({ callId });
    await sent('ACK', 3);
    await sent('BYE', 2);
    expect(new Set(toTags('ACK'))).toEqual(new Set(['desk', 'mobile', 'home']));
    expect(new Set(toTags('BYE'))).toEqual(new Set(['mobile', 'home']));
    expect(calls.log.all('ended')).toEqual([]);
  });

  it('is answered 200 once more: that gets the same ACK, and no BYE', async () => {
    const { message } = await calls.dialled();
    calls.peer.answer(message, 200, { sdp: PEER_SDP });
    const [first, second] = await sent('ACK', 2);
    expect(second?.header('CSeq')).toBe(first?.header('CSeq'));
    expect(calls.sent('BYE')).toEqual([]);
  });

  it('refused is acknowledged in its own transaction', async () => {
    calls.peer.on['INVITE'] = (request) => calls.peer.answer(request, 486);
    const { invite } = await calls.dial();
    const [ack] = await sent('ACK');
    expect(ack?.header('Via')).toBe(invite.header('Via'));
    expect(ack?.header('CSeq')).toBe(invite.header('CSeq').replace('INVITE', 'ACK'));
    expect(tagOf(ack?.header('To') ?? '')).toBe('peer');
  });
});

describe('a call that is taken back', () => {
  it('is cancelled only once the other side has answered something', async () => {
    calls.peer.on['INVITE'] = () => undefined;
    const { callId, invite } = await calls.dial();
    const ending = calls.connector.hangUp(callId);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(calls.sent('CANCEL')).toEqual([]);
    calls.peer.answer(invite, 180);
    const [cancel] = await sent('CANCEL');
    expect(cancel?.header('CSeq')).toBe(invite.header('CSeq').replace('INVITE', 'CANCEL'));
    expect(cancel?.header('Via')).toBe(invite.header('Via'));
    expect(cancel?.startLine).toBe(invite.startLine.replace('INVITE', 'CANCEL'));
    await ending;
  });

  it('and answered 200 all the same is acknowledged and hung up, however many devices answer', async () => {
    calls.peer.on['INVITE'] = (request) => calls.peer.answer(request, 180);
    calls.peer.on['CANCEL'] = (request) => {
      calls.peer.answer(request, 200);
      const [invite] = calls.sent('INVITE');
      for (const tag of ['desk', 'mobile'])
        if (invite) calls.peer.answer(invite, 200, { sdp: PEER_SDP, tag });
    };
    const { callId } = await calls.dial();
    await calls.log.next('ringing');
    await calls.connector.hangUp(callId);
    await sent('ACK', 2);
    await sent('BYE', 2);
    expect(new Set(toTags('BYE'))).toEqual(new Set(['desk', 'mobile']));
    expect(await calls.log.next('ended')).toMatchObject({ kind: 'cancelled' });
    expect(calls.log.all('connected')).toEqual([]);
  });
});

describe('a call to us', () => {
  it('that comes twice by different ways rings once; the second is answered 482', async () => {
    const { sipCallId } = await calls.ring();
    calls.peer.say(
      [
        `INVITE sip:1001@127.0.0.1 SIP/2.0`,
        'Via: SIP/2.0/WS peer.invalid;branch=z9hG4bK-other-way',
        'From: "Ann Smith" <sip:5551234@127.0.0.1>;tag=peer',
        'To: <sip:1001@127.0.0.1>',
        `Call-ID: ${sipCallId}`,
        'CSeq: 1 INVITE',
        'Contact: <sip:peer@127.0.0.1>',
      ],
      PEER_SDP,
    );
    const merged = await calls.peer.next(({ status }) => status === 482);
    expect(merged.header('Via')).toContain('z9hG4bK-other-way');
    expect(calls.log.all('incoming')).toHaveLength(1);
  });

  it('is told at once that it rings, with a tag that the answer keeps', async () => {
    const { message } = await calls.called();
    const [trying, ringing] = calls.peer.heard.filter(({ status }) => status > 0 && status < 200);
    expect([trying?.status, ringing?.status]).toEqual([100, 180]);
    expect(tagOf(ringing?.header('To') ?? '')).toBe(tagOf(message.header('To')));
    expect(ringing?.header('Contact')).toContain('sip:');
  });

  it('has its 200 repeated until the ACK comes', async () => {
    calls.peer.acknowledges = false;
    const { callId } = await calls.ring();
    await calls.connector.answer(callId);
    const answers = (): readonly PeerMessage[] =>
      calls.peer.heard.filter(({ status, method }) => status === 200 && method === 'INVITE');
    await expect.poll(() => answers().length, { timeout: 4000 }).toBe(3);
    expect(new Set(answers().map(({ text }) => text)).size).toBe(1);
  });

  it('that is given up is answered 487, and its CANCEL 200', async () => {
    const { sipCallId } = await calls.ring();
    calls.peer.cancel(sipCallId, ['Reason: SIP;cause=200;text="Call completed elsewhere"']);
    await calls.peer.next(({ status, method }) => status === 200 && method === 'CANCEL');
    await calls.peer.next(({ status, method }) => status === 487 && method === 'INVITE');
    expect(await calls.log.next('ended')).toMatchObject({ kind: 'answered-elsewhere' });
  });

  it('goes back by the way it came: requests of ours carry its route', async () => {
    const { callId } = await calls.called({
      headers: ['Record-Route: <sip:p2@127.0.0.1;lr>', 'Record-Route: <sip:p1@127.0.0.1;lr>'],
    });
    await calls.connector.hangUp(callId);
    const [bye] = await sent('BYE');
    const routes = bye?.text.match(/^Route: .*$/gm)?.join(', ') ?? '';
    expect(routes.indexOf('p2@')).toBeGreaterThan(0);
    expect(routes.indexOf('p2@')).toBeLessThan(routes.indexOf('p1@'));
    expect(bye?.startLine).toBe('BYE sip:peer@127.0.0.1 SIP/2.0');
  });
});

describe('requests within a call', () => {
  it('are answered: OPTIONS with what we serve, INFO, MESSAGE and NOTIFY with 200', async () => {
    const { dialog } = await calls.called();
    const options = await dialog.ask('OPTIONS');
    expect(options.status).toBe(200);
    for (const method of ['INVITE', 'ACK', 'BYE', 'CANCEL', 'UPDATE', 'PRACK', 'OPTIONS'])
      expect(options.header('Allow')).toContain(method);
    expect(options.header('Accept')).toContain('application/sdp');
    expect(options.header('Supported')).toMatch(/100rel.*replaces.*timer|timer/);
    expect((await dialog.ask('INFO')).status).toBe(200);
    expect((await dialog.ask('MESSAGE')).status).toBe(200);
    const headers = ['Event: talk', 'Subscription-State: active'];
    expect((await dialog.ask('NOTIFY', { headers })).status).toBe(200);
  });

  it('with a CSeq that was used are answered 500', async () => {
    const { dialog, message } = await calls.called();
    await dialog.ask('MESSAGE');
    expect((await PeerDialog.called(calls.peer, message).ask('INFO')).status).toBe(500);
  });

  it('that subscribe are refused with the methods we serve', async () => {
    const { dialog } = await calls.called();
    const refused = await dialog.ask('SUBSCRIBE', { headers: ['Event: dialog'] });
    expect(refused.status).toBe(405);
    expect(refused.header('Allow')).toContain('INVITE');
  });

  it('that require what we lack are answered 420 with its name', async () => {
    const { dialog } = await calls.called();
    const refused = await dialog.ask('INFO', { headers: ['Require: juggling, timer'] });
    expect(refused.status).toBe(420);
    expect(refused.header('Unsupported')).toBe('juggling');
  });

  it('keep the reason of a hang-up, as SIP and Q.850 say it', async () => {
    const { dialog } = await calls.called();
    await dialog.ask('BYE', { headers: ['Reason: Q.850;cause=16;text="Normal clearing"'] });
    expect(await calls.log.next('ended')).toMatchObject({
      kind: 'hung-up',
      cause: { by: 'party', q850: 16, text: 'Normal clearing' },
    });
  });

  it('of ours count up, and are asked again after a collision', async () => {
    const { callId } = await calls.dialled();
    let collisions = 1;
    calls.peer.on['INVITE'] = (request) => {
      collisions -= 1;
      if (collisions >= 0) calls.peer.answer(request, 491);
      else calls.peer.answer(request, 200, { sdp: PEER_SDP });
    };
    const holding = calls.connector.hold(callId);
    expect(await holding).toMatchObject({ ok: true });
    const numbers = calls.sent('INVITE').map((each) => Number.parseInt(each.header('CSeq'), 10));
    expect(numbers).toHaveLength(3);
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
    expect(new Set(numbers).size).toBe(3);
  });
});

describe('a transfer that the other side asks for', () => {
  it('is refused with 403 outside a call, and followed nowhere', async () => {
    calls.peer.say([
      'REFER sip:1001@127.0.0.1 SIP/2.0',
      'Via: SIP/2.0/WS peer.invalid;branch=z9hG4bK-refer',
      'From: <sip:5551234@127.0.0.1>;tag=stranger',
      'To: <sip:1001@127.0.0.1>',
      'Call-ID: refer-1',
      'CSeq: 1 REFER',
      'Contact: <sip:peer@127.0.0.1>',
      'Refer-To: <sip:2002@127.0.0.1>',
    ]);
    await calls.peer.next(({ status, method }) => status === 403 && method === 'REFER');
    expect(calls.sent('INVITE')).toEqual([]);
  });

  it('is refused with 603 inside a call, and followed nowhere', async () => {
    const { dialog } = await calls.called();
    const refused = await dialog.ask('REFER', { headers: ['Refer-To: <sip:2002@127.0.0.1>'] });
    expect(refused.status).toBe(603);
    expect(calls.sent('INVITE')).toEqual([]);
  });
});
