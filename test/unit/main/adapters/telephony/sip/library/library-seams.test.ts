import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Timers } from 'sip.js/lib/core/timers.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PeerCalls } from '#test/support/peer-call.ts';
import { PEER_SDP } from '#test/support/sip-peer.ts';

/** The files whose classes the seams change, as they were when the seams were written. */
const CHANGED_FILES = {
  'core/dialogs/dialog.js': 'f0394bf65d6e9fe7',
  'core/dialogs/session-dialog.js': '7cc8e7552fca0231',
  'core/user-agent-core/allowed-methods.js': '0a499c364649637c',
  'core/user-agent-core/user-agent-core.js': 'cdc55a3e3db76e62',
  'core/user-agents/invite-user-agent-client.js': 'b9545e95956c2315',
  'core/user-agents/invite-user-agent-server.js': '72058d40040925e2',
  'core/user-agents/re-invite-user-agent-client.js': '1c24122131a06b25',
  'core/user-agents/re-invite-user-agent-server.js': '187cf43dada00779',
  'core/user-agents/user-agent-client.js': '464365ab95734271',
  'core/user-agents/user-agent-server.js': '97c026a90e714307',
} as const;

function fingerprint(file: string): string {
  const path = fileURLToPath(import.meta.resolve(`sip.js/lib/${file}`));
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
}

describe('the library below the seams', () => {
  it.each(Object.entries(CHANGED_FILES))('has %s as the seams expect it', (file, expected) => {
    expect(fingerprint(file)).toBe(expected);
  });
});

describe('a call through the seams', () => {
  const { TIMER_L } = Timers;
  let calls: PeerCalls;

  beforeEach(async () => {
    calls = await PeerCalls.start();
  });

  afterEach(async () => {
    Timers.TIMER_L = TIMER_L;
    await calls.stop();
  });

  it('asks after a call whose 200 to a re-INVITE was never acknowledged, and takes the next one', async () => {
    Timers.TIMER_L = 60;
    const { dialog } = await calls.called();
    const cseq = dialog.send('INVITE', { sdp: PEER_SDP.replace('1 1', '1 2') });
    expect((await dialog.answerTo('INVITE', cseq)).status).toBe(200);
    await calls.peer.next(({ startLine }) => startLine.startsWith('INVITE '));
    await calls.peer.next(({ startLine }) => startLine.startsWith('ACK '));
    expect((await dialog.ask('INVITE', { sdp: PEER_SDP.replace('1 1', '1 3') })).status).toBe(200);
    expect(calls.log.all('ended')).toEqual([]);
  });

  it('counts on with the CSeq of the dialog when a request in it is challenged', async () => {
    const challenge = 'WWW-Authenticate: Digest realm="pbx", nonce="n1", algorithm=SHA-256, qop="auth"';
    calls.peer.on['REGISTER'] = (request) => {
      const known = request.header('Authorization') !== '';
      const contact = `Contact: ${request.header('Contact')}`;
      calls.peer.answer(request, known ? 200 : 401, { headers: known ? [contact] : [challenge] });
    };
    const after = calls.log.events.length;
    calls.connector.reconnectNow();
    await calls.log.next('reachability', ({ reachability }) => reachability.state === 'reachable', after);
    const { callId } = await calls.dialled();
    calls.peer.on['INVITE'] = (request) => {
      if (request.header('Authorization') === '') calls.peer.answer(request, 401, { headers: [challenge] });
      else calls.peer.answer(request, 200, { sdp: PEER_SDP });
    };
    expect(await calls.connector.hold(callId)).toMatchObject({ ok: true });
    await calls.connector.hangUp(callId);
    const bye = await calls.peer.next(({ startLine }) => startLine.startsWith('BYE '));
    const numbers = [...calls.sent('INVITE'), bye].map((each) => Number.parseInt(each.header('CSeq'), 10));
    expect(numbers).toEqual([1, 2, 3, 4]);
  });
});
