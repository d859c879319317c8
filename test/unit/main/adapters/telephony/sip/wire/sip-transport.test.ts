import { StateTransitionError } from 'sip.js/lib/api/exceptions/state-transition.js';
import { TransportState } from 'sip.js/lib/api/transport-state.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { MessageGate } from '#adapters/telephony/sip/wire/message-gate.ts';
import type { TransportOptions } from '#adapters/telephony/sip/wire/transport-options.ts';
import { SipTransport } from '#adapters/telephony/sip/wire/sip-transport.ts';
import { requestText } from './request-text.ts';
import { sipServer } from './socket-servers.ts';
import type { TestServer } from './socket-servers.ts';

let server: TestServer;
let peers: WebSocket[] = [];
let heard: string[] = [];
const made: SipTransport[] = [];

beforeEach(async () => {
  peers = [];
  heard = [];
  server = await sipServer((socket) => {
    peers.push(socket);
    socket.on('message', (data) => heard.push((data as Buffer).toString()));
  });
});
afterEach(async () => {
  await Promise.all(made.splice(0).map((transport) => transport.dispose()));
  await server.close();
});

function transportTo(options: Partial<TransportOptions> = {}): SipTransport {
  const settings = { server: `ws://127.0.0.1:${server.port}`, gate: new MessageGate(), ...options };
  const transport = new SipTransport({ error: () => {} }, settings);
  made.push(transport);
  return transport;
}

function statesOf(transport: SipTransport): TransportState[] {
  const states: TransportState[] = [];
  transport.stateChange.addListener((state) => states.push(state));
  return states;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

describe('the states of the transport', () => {
  it('go from disconnected through connecting to connected', async () => {
    const transport = transportTo();
    const states = statesOf(transport);
    const connected = transport.connect();
    expect(transport.state).toBe(TransportState.Connecting);
    await connected;
    expect(transport.isConnected()).toBe(true);
    expect(states).toEqual([TransportState.Connecting, TransportState.Connected]);
  });

  it('do not change when connect is called again', async () => {
    const transport = transportTo();
    await Promise.all([transport.connect(), transport.connect()]);
    await transport.connect();
    expect(peers).toHaveLength(1);
  });

  it('end in disconnected before a wanted end resolves, without error or failure', async () => {
    const transport = transportTo();
    await transport.connect();
    const errors: unknown[] = [];
    transport.onDisconnect = (error) => errors.push(error);
    const ended = transport.disconnect();
    expect(transport.state).toBe(TransportState.Disconnecting);
    await ended;
    expect(transport.state).toBe(TransportState.Disconnected);
    expect(errors).toEqual([undefined]);
    expect(transport.failure).toBeUndefined();
  });

  it('end in disconnected with an error when the server goes', async () => {
    const transport = transportTo();
    await transport.connect();
    const lost = new Promise<Error | undefined>((resolve) => {
      transport.onDisconnect = resolve;
    });
    await until(() => peers.length === 1);
    peers[0]?.terminate();
    expect(await lost).toBeInstanceOf(Error);
    expect(transport.state).toBe(TransportState.Disconnected);
  });

  it('let connecting be broken off, which rejects it', async () => {
    const transport = transportTo();
    const connected = transport.connect();
    await transport.disconnect();
    await expect(connected).rejects.toThrow('Disconnected before');
    expect(transport.state).toBe(TransportState.Disconnected);
  });

  it('let a new connection begin while the old one closes', async () => {
    const transport = transportTo();
    await transport.connect();
    const ended = transport.disconnect();
    const connected = transport.connect();
    expect(transport.state).toBe(TransportState.Connecting);
    await expect(ended).rejects.toThrow('A new connection');
    await connected;
    expect(transport.isConnected()).toBe(true);
  });

  it('settle even when the server never answers the close', async () => {
    const transport = transportTo();
    await transport.connect();
    await until(() => peers.length === 1);
    peers[0]?.pause();
    await transport.disconnect();
    expect(transport.state).toBe(TransportState.Disconnected);
  });

  it('refuse to loop: connect from a callback rejects', async () => {
    const transport = transportTo();
    const inner: Promise<void>[] = [];
    transport.onConnect = () => inner.push(transport.disconnect());
    await transport.connect();
    await expect(inner[0]).rejects.toBeInstanceOf(StateTransitionError);
    expect(transport.isConnected()).toBe(true);
  });

  it('stay right when callbacks throw', async () => {
    const transport = transportTo();
    transport.onConnect = () => {
      throw new Error('from sip.js');
    };
    transport.onDisconnect = transport.onConnect;
    await transport.connect();
    await transport.disconnect();
    await transport.connect();
    expect(transport.isConnected()).toBe(true);
  });
});

describe('messages', () => {
  it.each([
    ['text', false],
    ['binary', true],
  ])('come in as %s frames', async (_title, binary) => {
    const seen: string[] = [];
    const transport = transportTo({ onFrameIn: (text) => seen.push(text) });
    const messages: string[] = [];
    transport.onMessage = (message) => messages.push(message);
    await transport.connect();
    await until(() => peers.length === 1);
    const text = requestText('OPTIONS');
    peers[0]?.send(Buffer.from(text), { binary });
    await until(() => messages.length === 1);
    expect(messages[0]).toContain('OPTIONS sip:bob@pbx.test SIP/2.0\r\n');
    expect(seen).toEqual([text]);
  });

  it('that are bad are answered without sip.js', async () => {
    const transport = transportTo();
    transport.onMessage = () => expect.fail('sip.js saw it');
    await transport.connect();
    await until(() => peers.length === 1);
    peers[0]?.send(requestText('JUGGLE'));
    await until(() => heard.length === 1);
    expect(heard[0]).toMatch(/^SIP\/2\.0 501 /);
  });

  it('on which sip.js throws are answered 500, and the connection lives', async () => {
    const gate = new MessageGate();
    const transport = transportTo({ gate });
    transport.onMessage = () => {
      throw new Error('Unimplemented.');
    };
    await transport.connect();
    await until(() => peers.length === 1);
    peers[0]?.send(requestText('OPTIONS'));
    await until(() => heard.length === 1);
    expect(heard[0]).toMatch(/^SIP\/2\.0 500 /);
    expect(gate.stats.badIn).toBe(1);
    expect(transport.isConnected()).toBe(true);
  });

  it('that are ours go out as they are, seen by the tap at the time they go', async () => {
    const seen: number[] = [];
    const transport = transportTo({ onFrameOut: (_text, atMs) => seen.push(atMs), now: () => 1000 });
    await transport.connect();
    const text = requestText('OPTIONS');
    await transport.send(text);
    await until(() => heard.length === 1);
    expect(heard).toEqual([text]);
    expect(seen).toEqual([performance.timeOrigin + 1000]);
  });

  it('that are ours and forged are not sent', async () => {
    const transport = transportTo();
    await transport.connect();
    const forged = requestText('OPTIONS', { headers: { 'X-Evil': '1' } });
    await expect(transport.send(forged)).rejects.toThrow('unknown-header');
  });

  it('are refused while there is no connection', async () => {
    await expect(transportTo().send(requestText('OPTIONS'))).rejects.toThrow('Not connected');
  });

  it('that ping are answered with a pong', async () => {
    const transport = transportTo();
    await transport.connect();
    await until(() => peers.length === 1);
    peers[0]?.send('\r\n\r\n');
    await until(() => heard.length === 1);
    expect(heard).toEqual(['\r\n']);
  });
});

describe('the proof of life', () => {
  it('is the last pong with its round trip', async () => {
    const transport = transportTo();
    await transport.connect();
    expect(transport.lastPong).toBeUndefined();
    transport.checkNow();
    await until(() => transport.lastPong !== undefined);
    expect(transport.lastPong?.rttMs).toBeGreaterThanOrEqual(0);
    expect(transport.lastPong?.at).toBeGreaterThan(Date.now() - 60_000);
  });
});
