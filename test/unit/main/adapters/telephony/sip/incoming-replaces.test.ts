import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PeerCalls } from '#test/support/peer-call.ts';
import { PeerDialog } from '#test/support/peer-dialog.ts';
import { PEER_SDP, type PeerMessage } from '#test/support/sip-peer.ts';

let calls: PeerCalls;

beforeEach(async () => {
  // The leg before is ended at once, not when the deadline of a hang-up has passed.
  calls = await PeerCalls.start({ policy: { goodbyeWithinMs: 20_000 } });
});

afterEach(() => calls.stop());

const replacing = (dialog: PeerDialog, more = ''): readonly string[] => [
  `Replaces: ${dialog.callId};to-tag=${dialog.remoteTag};from-tag=${dialog.localTag}${more}`,
  'Require: replaces',
  'P-Asserted-Identity: <sip:9999@127.0.0.1>',
];

function answerTo(sipCallId: string): Promise<PeerMessage> {
  return calls.peer.next(
    ({ status, method, text }) => status >= 200 && method === 'INVITE' && text.includes(sipCallId),
  );
}

async function refusal(headers: readonly string[]): Promise<number> {
  return (await answerTo(calls.peer.invite({ headers }))).status;
}

describe('an INVITE that takes the place of a connected call', () => {
  it('is accepted without ringing; the call goes on with the new party and the leg before gets a BYE', async () => {
    const { callId, dialog } = await calls.dialled();
    const microphones = calls.media.inputsOf('open-microphone').length;
    const taken = calls.peer.invite({ headers: replacing(dialog) });
    expect((await answerTo(taken)).status).toBe(200);
    const bye = await calls.peer.next(({ startLine }) => startLine.startsWith('BYE '));
    expect(bye.header('Call-ID')).toBe(dialog.callId);
    expect(await calls.log.next('party')).toMatchObject({ callId, number: '5551234' });
    expect(calls.media.inputsOf('open-microphone')).toHaveLength(microphones + 1);
    expect(calls.log.all('incoming')).toEqual([]);
    expect(calls.log.all('ended')).toEqual([]);
  });

  it('carries the call on: hanging up ends the new leg', async () => {
    const { callId, dialog } = await calls.called();
    const taken = calls.peer.invite({ headers: replacing(dialog) });
    await answerTo(taken);
    await calls.peer.next(({ startLine }) => startLine.startsWith('BYE '));
    await calls.connector.hangUp(callId);
    await calls.peer.next(
      (message) => message.startLine.startsWith('BYE ') && message.header('Call-ID') === taken,
    );
    expect(calls.log.all('ended')).toHaveLength(1);
  });

  it('finds the microphone muted where the agent had muted it', async () => {
    const { callId, dialog } = await calls.called();
    await calls.connector.mute(callId, true);
    await answerTo(calls.peer.invite({ headers: replacing(dialog) }));
    await expect.poll(() => calls.media.inputsOf('mute').at(-1)).toMatchObject({ muted: true });
    expect(new Set(calls.media.inputsOf('mute').map(({ id }) => id)).size).toBe(2);
  });

  it('is refused with 486 when it wants only a ringing one', async () => {
    const { dialog } = await calls.called();
    expect(await refusal(replacing(dialog, ';early-only'))).toBe(486);
    expect(calls.log.all('ended')).toEqual([]);
  });
});

describe('an INVITE that takes the place of a call of ours that rings', () => {
  it('connects the call, and what rang is cancelled', async () => {
    calls.peer.on['INVITE'] = (request) => calls.peer.answer(request, 180);
    const { callId, invite } = await calls.dial();
    await calls.log.next('ringing');
    const dialog = PeerDialog.dialled(calls.peer, invite);
    expect((await answerTo(calls.peer.invite({ headers: replacing(dialog, ';early-only') }))).status).toBe(
      200,
    );
    expect(await calls.log.next('connected')).toMatchObject({ callId });
    await calls.peer.next(({ startLine }) => startLine.startsWith('CANCEL '));
    calls.peer.answer(invite, 487);
    expect(calls.log.all('ended')).toEqual([]);
  });
});

describe('an INVITE with Replaces is refused', () => {
  it('with 481 when no such call is known', async () => {
    const { dialog } = await calls.called();
    const [header = ''] = replacing(dialog);
    expect(await refusal([header.replace('call-', 'other-')])).toBe(481);
  });

  it('with 603 when the call has ended', async () => {
    const { callId, dialog } = await calls.called();
    await calls.connector.hangUp(callId);
    await calls.log.next('ended');
    expect(await refusal(replacing(dialog))).toBe(603);
  });

  it('with 481 when the call rings here', async () => {
    await calls.ring();
    const ringing = await calls.peer.next(({ status }) => status === 180);
    expect(await refusal(replacing(PeerDialog.called(calls.peer, ringing)))).toBe(481);
    expect(calls.log.all('ended')).toEqual([]);
  });

  it('with 400 when it names several calls, or none', async () => {
    const { dialog } = await calls.called();
    const [header = ''] = replacing(dialog);
    expect(await refusal([header, 'Replaces: other;to-tag=1;from-tag=2'])).toBe(400);
    expect(await refusal(['Replaces: other'])).toBe(400);
  });
});

describe('a Replaces in another request', () => {
  it('is answered 400', async () => {
    const { dialog } = await calls.called();
    const [header = ''] = replacing(dialog);
    expect((await dialog.ask('UPDATE', { headers: [header], sdp: PEER_SDP })).status).toBe(400);
  });
});
