import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import type { SipConnectorOptions } from '#adapters/telephony/sip/sip-connector-options.ts';
import type { MailboxCount } from '#core/ports/mailbox-watch.ts';
import type { Seen } from '#core/ports/colleague-watch.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { peerLine } from '#test/support/peer-line.ts';
import { SipNotifier } from '#test/support/sip-notifier.ts';

let server: SipNotifier;
let connector: SipConnector;
let seen: Seen[];

function connect(change: Partial<SipConnectorOptions> = {}): void {
  connector = new SipConnector(peerLine(server, new FakeMediaGateway(), { random: () => 0, ...change }));
  connector.services.colleagues.onSeen((one) => seen.push(one));
  connector.connect();
}

/** Resolves when the last that was said of an extension is this. */
async function last(extension: string, availability: Seen['availability']): Promise<void> {
  await expect
    .poll(() => seen.findLast((one) => one.extension === extension)?.availability, { timeout: 5000 })
    .toBe(availability);
}

beforeEach(async () => {
  server = await SipNotifier.start();
  seen = [];
});

afterEach(async () => {
  await connector.disconnect();
  await server.stop();
});

describe('watching colleagues by SIP', { timeout: 15_000 }, () => {
  it('asks for each once the line is registered, and tells what the PBX says', async () => {
    connect();
    connector.services.colleagues.watch(['1002', '1003']);
    await server.until(() => server.subscriptions.has('1002') && server.subscriptions.has('1003'));
    await last('1002', 'free');
    server.tell('1002', [{ id: 'a', state: 'early', direction: 'recipient', remote: 'Ann' }]);
    await last('1002', 'ringing');
    expect(seen.at(-1)?.caller).toBe('Ann');
    server.tell('1002', [{ id: 'a', state: 'confirmed' }], 'partial');
    await last('1002', 'busy');
    server.tell('1002', [{ id: 'a', state: 'confirmed', held: true }]);
    await last('1002', 'on-hold');
  });

  it('tells with whom a colleague talks where the PBX says so', async () => {
    connect();
    connector.services.colleagues.watch(['1002']);
    await last('1002', 'free');
    server.tell('1002', [{ id: 'a', state: 'confirmed', remote: '5551234' }]);
    await last('1002', 'busy');
    expect(seen.at(-1)?.talksWith).toBe('5551234');
  });

  it('asks in the format that every phone system knows', async () => {
    connect();
    connector.services.colleagues.watch(['1002']);
    await server.until(() => server.subscriptions.has('1002'));
    const subscribe = server.subscriptions.get('1002')?.subscribe;
    expect(subscribe?.header('Event')).toBe('dialog');
    expect(subscribe?.header('Accept')).toContain('application/dialog-info+xml');
  });

  it('answers every NOTIFY with 200', async () => {
    connect();
    connector.services.colleagues.watch(['1002']);
    await last('1002', 'free');
    server.tell('1002', [{ id: 'a', state: 'confirmed' }]);
    await server.until(
      () => server.heard.filter(({ status, method }) => status === 200 && method === 'NOTIFY').length >= 2,
    );
  });

  it('asks for the full state after a document was lost', async () => {
    connect();
    connector.services.colleagues.watch(['1002']);
    await last('1002', 'free');
    const subscription = server.subscriptions.get('1002');
    if (subscription !== undefined) subscription.version += 1;
    server.tell('1002', [{ id: 'a', state: 'confirmed' }], 'partial');
    await server.until(
      () => server.heard.filter(({ method, status }) => method === 'SUBSCRIBE' && status === 0).length >= 2,
    );
  });

  it('knows nothing while the connection is lost, and watches anew over the next one', async () => {
    connect();
    connector.services.colleagues.watch(['1002']);
    await last('1002', 'free');
    const before = seen.length;
    server.cut();
    await expect.poll(() => seen.slice(before).map(({ availability }) => availability)).toContain('unknown');
    connector.reconnectNow();
    await last('1002', 'free');
  });

  it('leaves an extension alone that the PBX does not let it watch, and watches the others', async () => {
    server.refuse = (extension) => (extension === '1002' ? { status: 404 } : undefined);
    connect();
    connector.services.colleagues.watch(['1002', '1003']);
    await last('1003', 'free');
    await last('1002', 'unknown');
    expect(server.heard.filter((each) => each.startLine.startsWith('SUBSCRIBE sip:1002'))).toHaveLength(1);
  });

  it('takes a longer time when the PBX wants that (423)', async () => {
    server.refuse = (_, asked) => (asked === 1 ? { status: 423, headers: ['Min-Expires: 7200'] } : undefined);
    connect();
    connector.services.colleagues.watch(['1002']);
    await last('1002', 'free');
    expect(server.subscriptions.get('1002')?.subscribe.header('Expires')).toBe('7200');
  });

  it('asks anew at once when the PBX has ended it for its own reasons', async () => {
    connect();
    connector.services.colleagues.watch(['1002']);
    await last('1002', 'free');
    const first = server.subscriptions.get('1002');
    if (first !== undefined) server.notify(first, '', 'terminated;reason=deactivated');
    await server.until(() => server.subscriptions.get('1002')?.subscribe !== first?.subscribe);
    await last('1002', 'free');
  });

  it('tells the PBX when it watches somebody no more', async () => {
    connect();
    connector.services.colleagues.watch(['1002', '1003']);
    await last('1003', 'free');
    connector.services.colleagues.watch(['1003']);
    await server.until(() =>
      server.heard.some((each) => each.startLine.startsWith('SUBSCRIBE') && each.header('Expires') === '0'),
    );
    expect(server.subscriptions.has('1003')).toBe(true);
  });

  it('does not ask for many at once', async () => {
    connect();
    connector.services.colleagues.watch(
      Array.from({ length: 50 }, (_, n) => `2${String(n).padStart(3, '0')}`),
    );
    await server.until(() => server.subscriptions.size > 5);
    expect(server.subscriptions.size).toBeLessThan(50);
  });
});

describe('the mailbox by SIP', { timeout: 15_000 }, () => {
  it('is counted from what the PBX sends, asked for or not', async () => {
    const counts: (MailboxCount | undefined)[] = [];
    connect();
    connector.services.mailbox.onCount((count) => counts.push(count));
    await server.until(() => server.subscriptions.has('1001'));
    const mailbox = server.subscriptions.get('1001');
    if (mailbox === undefined) throw new Error('no subscription');
    server.notify(mailbox, 'Messages-Waiting: yes\r\nVoice-Message: 2/1\r\n');
    await expect.poll(() => counts.at(-1)).toEqual({ fresh: 2, old: 1 });
    server.notifyUnasked('Messages-Waiting: no\r\nVoice-Message: 0/3\r\n');
    await expect.poll(() => counts.at(-1)).toEqual({ fresh: 0, old: 3 });
  });
});
