import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { EDGE, ensureEdge, stopEdge } from '#test/lab/kamailio.ts';
import { PbxOffice } from '#test/support/pbx/pbx-office.ts';

const [AGENT] = EDGE.agents;
const CUSTOMER = 'Local/tone@lab-customer';

let office: PbxOffice;

async function startEdge(): Promise<void> {
  const edge = await ensureEdge();
  if (edge.kind === 'unavailable') throw new Error(edge.reason);
}

function asteriskHasNoCall(): Promise<unknown> {
  return office.pbx.until(
    () => office.pbx.channels(),
    (now) => now.length === 0,
  );
}

beforeAll(async () => {
  await startEdge();
  office = await PbxOffice.open();
});

afterEach(() => office.clear());

afterAll(async () => {
  await office.close();
  await stopEdge();
});

const WAYS = [
  ['WebSocket over TLS', EDGE.wss],
  ['WebSocket', EDGE.ws],
  ['TLS', `tls://${EDGE.host}:${EDGE.tlsPort}`],
  ['TCP', `tcp://${EDGE.host}:${EDGE.tcpPort}`],
] as const;

describe.each(WAYS)('a line behind an edge proxy, by %s', (_name, server) => {
  it('is known to Asterisk by its own contact, and answers its OPTIONS through the proxy', async () => {
    await office.line(AGENT, { server });
    const contact = await office.pbx.until(
      () => office.ami.command('pjsip show contacts'),
      (shown) => /1011\/\S+ +\S+ Avail/.test(shown),
    );
    expect(contact).toMatch(/1011\/sip:\w+@(?:\w+\.invalid|127\.0\.0\.1:\d+)/);
  });

  it('is rung, talks, and hears that the caller hangs up', async () => {
    const line = await office.line(AGENT, { server });
    await office.talking(line, AGENT);
    await office.pbx.untilBridged(`PJSIP/${AGENT}`, [CUSTOMER]);
    await office.ami.command('channel request hangup all');
    expect(await line.next('ended')).toMatchObject({ kind: 'hung-up', cause: { by: 'party' } });
  });

  it('dials, and Asterisk knows that it hangs up', async () => {
    const line = await office.line(AGENT, { server });
    const callId = await office.dial(line, '601');
    await line.next('media', (event) => event.state === 'flowing');
    await line.connector.hangUp(callId);
    await asteriskHasNoCall();
  });

  it('gives the caller music on hold, and takes it away', async () => {
    const line = await office.line(AGENT, { server });
    const callId = await office.talking(line, AGENT);
    const music = office.pbx.hearsMusic(CUSTOMER);
    expect(await line.connector.hold(callId)).toMatchObject({ ok: true });
    await music;
    const silence = office.pbx.musicEnds(CUSTOMER);
    expect(await line.connector.resume(callId)).toMatchObject({ ok: true });
    await silence;
  });
});

describe.each(WAYS)('a line behind an edge proxy that fails, by %s', (_name, server) => {
  it('keeps its call through a restart of the proxy, and can end it', async () => {
    const line = await office.line(AGENT, { server });
    const callId = await office.talking(line, AGENT);
    const after = line.events.length;
    await stopEdge();
    await line.next('reachability', ({ reachability }) => reachability.state === 'unreachable', after);
    await startEdge();
    line.connector.reconnectNow();
    await line.next('reachability', ({ reachability }) => reachability.state === 'reachable', after);
    await office.pbx.untilBridged(`PJSIP/${AGENT}`, [CUSTOMER]);
    expect(line.all('ended')).toEqual([]);
    await line.connector.hangUp(callId);
    await asteriskHasNoCall();
  });

  it('learns after a restart of the proxy that the caller hung up meanwhile', async () => {
    const line = await office.line(AGENT, { server });
    const callId = await office.talking(line, AGENT);
    const after = line.events.length;
    await stopEdge();
    await line.next('reachability', ({ reachability }) => reachability.state === 'unreachable', after);
    await office.ami.command('channel request hangup all');
    await asteriskHasNoCall();
    await startEdge();
    line.connector.reconnectNow();
    const ended = await line.next('ended');
    expect(ended.callId).toBe(callId);
    // Asterisk repeats its BYE: that, or the answer to our own question, whichever comes first.
    const { by, sipStatus = '' } = ended.cause;
    expect(['party', 'network 481']).toContain(`${by} ${sipStatus}`.trim());
  });

  it('has its audio back after the media page died', async () => {
    const line = await office.line(AGENT, { server });
    await office.talking(line, AGENT);
    const after = line.events.length;
    await office.crashMedia();
    await line.next('media', (event) => event.state === 'flowing', after);
    await office.pbx.untilBridged(`PJSIP/${AGENT}`, [CUSTOMER]);
    expect(line.all('ended')).toEqual([]);
  });
});
