import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gatedUserAgent, type GatedUserAgent } from './gated-user-agent.ts';
import { requestText, statusOf } from './request-text.ts';

const SDP = ['v=0', 'o=- 1 1 IN IP4 192.0.2.1', 's=-', 't=0 0', 'm=audio 9 RTP/AVP 0', ''].join('\r\n');
const ISUP = ['Content-Type: application/ISUP;version=itu-t92+', '', 'binary\u0001'].join('\r\n');
const SDP_PART = ['content-type: application/sdp', 'Content-Disposition: session', '', SDP].join('\r\n');

let agent: GatedUserAgent;

beforeEach(async () => {
  agent = await gatedUserAgent('bob');
});

afterEach(() => agent.stop());

async function arrive(type: string, parts: readonly string[], boundary = 'cut here'): Promise<void> {
  const body = `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
  agent.arrive(requestText('INVITE', { headers: { 'Content-Type': type }, body }));
  await new Promise((resolve) => setImmediate(resolve));
}

describe('a call whose body has several parts', () => {
  it.each([
    ['multipart/mixed; boundary="cut here"', [SDP_PART, ISUP]],
    ['Multipart/Mixed;boundary="cut here"', [ISUP, SDP_PART]],
    ['multipart/alternative; charset=x; boundary="cut here"', [ISUP, SDP_PART]],
  ])('of %s rings, with the session description among them', async (type, parts) => {
    await arrive(type, parts);
    expect(agent.calls[0]?.body).toBe(SDP);
    expect(agent.sent.map(statusOf)).toEqual([100, 180]);
  });

  it.each([
    ['without a session description', 'multipart/mixed; boundary="cut here"', [ISUP]],
    ['without a boundary', 'multipart/mixed', [SDP_PART]],
  ])('is refused %s', async (_title, type, parts) => {
    await arrive(type, parts);
    expect(agent.sent.map(statusOf)).toEqual([415]);
  });
});
