import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import type { MailboxCount } from '#core/ports/mailbox-watch.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { peerLine } from '#test/support/peer-line.ts';
import { SipNotifier, type NotifierSubscription } from '#test/support/sip-notifier.ts';

let server: SipNotifier;
let connector: SipConnector;
let counts: (MailboxCount | undefined)[];

beforeEach(async () => {
  server = await SipNotifier.start();
  counts = [];
  connector = new SipConnector(peerLine(server, new FakeMediaGateway(), { random: () => 0 }));
  connector.services.mailbox.onCount((count) => counts.push(count));
  connector.connect();
});

afterEach(async () => {
  await connector.disconnect();
  await server.stop();
});

/** The subscription to the line's own mailbox, once it is there. */
async function subscribed(): Promise<NotifierSubscription> {
  const found = () => [...server.subscriptions.values()].find(({ event }) => event === 'message-summary');
  await server.until(() => found() !== undefined);
  const subscription = found();
  if (subscription === undefined) throw new Error('nobody watches the mailbox');
  return subscription;
}

describe('watching the mailbox by SIP', { timeout: 15_000 }, () => {
  it('asks for the summary of its own mailbox in the format that all systems know', async () => {
    const { subscribe, extension } = await subscribed();
    expect(extension).toBe('1001');
    expect(subscribe.header('Event')).toBe('message-summary');
    expect(subscribe.header('Accept')).toContain('application/simple-message-summary');
  });

  it('answers a summary with 200 and tells it at once', async () => {
    server.notify(await subscribed(), 'Messages-Waiting: yes\r\nVoice-Message: 2/8 (0/0)\r\n');
    await expect.poll(() => counts).toEqual([{ fresh: 2, old: 8 }]);
    await server.until(() =>
      server.heard.some(({ status, method }) => status === 200 && method === 'NOTIFY'),
    );
  });

  it('leaves the lines of a summary alone that it does not know', async () => {
    const body = 'Messages-Waiting: yes\r\nFax-Message: 3/0\r\nVoice-Message: 1/0\r\nX-Moon: full\r\n';
    server.notify(await subscribed(), body);
    await expect.poll(() => counts).toEqual([{ fresh: 1, old: 0 }]);
  });

  it('takes each summary for the whole state', async () => {
    const subscription = await subscribed();
    server.notify(subscription, 'Messages-Waiting: yes\r\nVoice-Message: 2/0\r\n');
    server.notify(subscription, 'Messages-Waiting: no\r\n');
    await expect.poll(() => counts.at(-1)).toEqual({ fresh: 0, old: 0 });
  });
});
