import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { MESSAGE_MAX_BYTES } from '#adapters/telephony/sip/messages/message-receiver.ts';
import { LineId } from '#shared/domain/ids.ts';
import { lineServicesFixture } from '#test/support/line-services-fixture.ts';
import { PeerCalls } from '#test/support/peer-call.ts';
import type { PeerMessage } from '#test/support/sip-peer.ts';

const LINE = LineId.parse('line-1');

let calls: PeerCalls;
let desk: ReturnType<typeof lineServicesFixture>;

beforeEach(async () => {
  calls = await PeerCalls.start();
  desk = lineServicesFixture();
  const { messages } = calls.connector.services;
  desk.messages.attach({ id: LINE, country: 'DE', messages });
});

afterEach(() => calls.stop());

interface Told {
  readonly branch?: string;
  readonly cseq?: number;
  readonly type?: string;
  readonly body?: string;
}

/**
 * Sends a MESSAGE outside of any call. The same branch is the very same message again: a transaction that is over on a
 * reliable transport is forgotten at once (RFC 3261 §17.2.2, Timer J), so that only its Call-ID and CSeq tell.
 */
function tell({ branch = 'first', cseq = 1, type = 'text/plain', body = 'Hello' }: Told = {}): void {
  calls.peer.say(
    [
      'MESSAGE sip:1001@127.0.0.1 SIP/2.0',
      `Via: SIP/2.0/WS peer.invalid;branch=z9hG4bK-${branch}`,
      'From: "Ada" <sip:1002@127.0.0.1>;tag=ada',
      'To: <sip:1001@127.0.0.1>',
      'Call-ID: text-of-ada',
      `CSeq: ${cseq} MESSAGE`,
      'Max-Forwards: 70',
      `Content-Type: ${type}`,
    ],
    body,
  );
}

/** The answers to MESSAGEs so far, once there are that many. */
async function answers(count: number): Promise<readonly PeerMessage[]> {
  const all = (): readonly PeerMessage[] =>
    calls.peer.heard.filter(({ method, status }) => method === 'MESSAGE' && status > 0);
  await expect.poll(() => all().length).toBe(count);
  return all();
}

const shown = (): readonly string[] => desk.store.list(10).map(({ text }) => text);

describe('a MESSAGE on the wire', () => {
  it('is kept, and then acknowledged', async () => {
    tell();
    const [answer] = await answers(1);
    expect(answer?.status).toBe(200);
    expect(shown()).toEqual(['Hello']);
  });

  it('that is repeated because its answer was lost is answered the same, and shown once', async () => {
    tell();
    const [first] = await answers(1);
    tell();
    const [, again] = await answers(2);
    expect(again?.startLine).toBe(first?.startLine);
    expect(shown()).toEqual(['Hello']);
  });

  it('that the PBX sends anew after a timeout, by another transaction, is taken and shown once', async () => {
    tell({ branch: 'first' });
    await answers(1);
    tell({ branch: 'second' });
    expect((await answers(2)).map(({ status }) => status)).toEqual([200, 200]);
    expect(shown()).toEqual(['Hello']);
  });

  it('with the next CSeq is another text, though it says the same', async () => {
    tell();
    tell({ branch: 'next', cseq: 2 });
    await answers(2);
    expect(shown()).toEqual(['Hello', 'Hello']);
  });

  it('that could not be kept is refused for now, and taken when it comes again', async () => {
    desk.store.saveError = new Error('disk full');
    tell();
    const [refused] = await answers(1);
    expect([refused?.status, refused?.header('Retry-After')]).toEqual([500, '10']);
    desk.store.saveError = undefined;
    tell({ branch: 'later' });
    expect((await answers(2))[1]?.status).toBe(200);
    expect(shown()).toEqual(['Hello']);
  });

  it('that is too long is refused with 413 and not shown', async () => {
    tell({ body: 'x'.repeat(MESSAGE_MAX_BYTES + 1) });
    expect((await answers(1))[0]?.status).toBe(413);
    expect(shown()).toEqual([]);
  });

  it('as long as allowed is counted in bytes, not in letters', async () => {
    tell({ body: 'ü'.repeat(MESSAGE_MAX_BYTES / 2) });
    tell({ branch: 'more', cseq: 2, body: 'ü'.repeat(MESSAGE_MAX_BYTES / 2 + 1) });
    expect((await answers(2)).map(({ status }) => status)).toEqual([200, 413]);
  });

  it('of a type that is no text is refused with 415 that names what would do', async () => {
    tell({ type: 'application/octet-stream', body: 'x' });
    const [answer] = await answers(1);
    expect([answer?.status, answer?.header('Accept')]).toEqual([415, expect.stringContaining('text/plain')]);
    expect(shown()).toEqual([]);
  });
});

describe('a text of the agent on the wire', () => {
  /** What the phone system got of a text to Ada. */
  async function sent(): Promise<PeerMessage> {
    calls.peer.on['MESSAGE'] = (request) => calls.peer.answer(request, 202);
    const { messages } = calls.connector.services;
    expect(await messages.send('1002', 'Grüße')).toEqual({ ok: true, value: undefined });
    return calls.peer.next(({ method, status }) => method === 'MESSAGE' && status === 0);
  }

  it('is plain text in UTF-8, as long as it says', async () => {
    const message = await sent();
    expect(message.header('Content-Type')).toMatch(/^text\/plain;\s*charset=utf-8$/i);
    expect(message.header('Content-Length')).toBe('7');
    expect(message.body).toBe('Grüße');
  });

  it('has no Contact and opens no dialog', async () => {
    const message = await sent();
    expect(message.header('Contact')).toBe('');
    expect(message.header('To')).not.toContain('tag=');
  });

  it('is taken when the phone system will pass it on later (202)', async () => {
    expect((await sent()).header('To')).toContain('1002');
  });

  it('that is taken here is answered without a body and without a Contact', async () => {
    tell();
    const [answer] = await answers(1);
    expect([answer?.header('Contact'), answer?.body]).toEqual(['', '']);
  });
});
