import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SipConnector } from '#adapters/telephony/sip/sip-connector.ts';
import { LineSettings } from '#shared/domain/settings.ts';
import { EventLog } from '#test/support/event-log.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { peerLine } from '#test/support/peer-line.ts';
import { PeerMessage } from '#test/support/sip-peer.ts';
import { tcpServer, type TestServer } from '../wire/socket-servers.ts';

/** What a registrar lists in its answer. */
type Listed = (register: PeerMessage) => readonly string[];

const asAsked: Listed = (register) => contactsOf(register).filter((each) => !each.includes('expires=0'));

let server: TestServer;
let connector: SipConnector;
let log: EventLog;
let socket: Socket | undefined;
let listed: Listed;
let heard: PeerMessage[];

function contactsOf(register: PeerMessage): string[] {
  return [...register.text.matchAll(/^Contact: (.*)\r$/gim)].map(([, contact = '']) => contact);
}

/** A REGISTER has no body: each ends with an empty line. */
function answer(text: string): void {
  const register = new PeerMessage(text);
  if (register.method !== 'REGISTER') return;
  heard.push(register);
  const echoed = ['Via', 'From', 'Call-ID', 'CSeq', 'To'].map((name) => `${name}: ${register.header(name)}`);
  const contacts = listed(register).map((contact) => `Contact: ${contact}`);
  socket?.write(['SIP/2.0 200 OK', ...echoed, ...contacts, 'Content-Length: 0', '', ''].join('\r\n'));
}

beforeEach(async () => {
  heard = [];
  listed = asAsked;
  server = await tcpServer((opened) => {
    socket = opened;
    opened.on('data', (chunk) => {
      for (const text of chunk.toString().split(/(?<=\r\n\r\n)/)) answer(text);
    });
  });
  const url = `tcp://127.0.0.1:${server.port}`;
  const options = peerLine({ url }, new FakeMediaGateway());
  const line = LineSettings.parse({ ...options.line, profile: { selfCheck: 'off' } });
  connector = new SipConnector({ ...options, line });
  log = new EventLog(connector);
  connector.connect();
  await registered(0);
});

afterEach(async () => {
  await connector.disconnect();
  await server.close();
});

async function registered(after: number): Promise<void> {
  await log.next('reachability', ({ reachability }) => reachability.state === 'reachable', after);
}

async function again(): Promise<void> {
  const after = log.events.length;
  connector.reconnectNow();
  await registered(after);
}

const uriOf = (contact = ''): string => /<([^>]*)>/.exec(contact)?.[1] ?? '';

describe('on TCP, where each connection has another contact', () => {
  it('the contact of the connection before is taken away as the new one is bound', async () => {
    await again();
    const [first, second] = heard.map(contactsOf);
    expect(first).toHaveLength(1);
    expect(uriOf(second?.[0])).not.toBe(uriOf(first?.[0]));
    expect(second?.slice(1)).toEqual([`<${uriOf(first?.[0])}>;expires=0`]);
  });

  it('is not taken away twice', async () => {
    await again();
    await again();
    const [, second, third] = heard.map(contactsOf);
    expect(third?.slice(1)).toEqual([`<${uriOf(second?.[0])}>;expires=0`]);
  });

  it('a server that took all contacts for one has the new one bound again', async () => {
    listed = (register) => (contactsOf(register).length > 1 ? [] : asAsked(register));
    await again();
    const [, second, third] = heard.map(contactsOf);
    expect(second).toHaveLength(2);
    expect(third).toHaveLength(1);
    expect(uriOf(third?.[0])).toBe(uriOf(second?.[0]));
  });

  it('a line that rests leaves none behind', async () => {
    await again();
    await connector.rest();
    expect(contactsOf(heard.at(-1) as PeerMessage)).toEqual([expect.stringMatching(/;expires=0$/)]);
  });
});
