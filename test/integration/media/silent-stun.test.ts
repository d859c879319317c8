import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { MediaPage } from '#test/support/media-page.ts';

/** Far below the time in which Chromium gives a STUN server up (some 10 s), far above what a candidate takes. */
const ANSWER_WITHIN_MS = 2500;
/** So long that only the first usable candidate, and not the cap, can make the description ready in time. */
const CAP_MS = 30_000;

let media: MediaPage;
let stun: Socket;
let asked = 0;

beforeAll(async () => {
  media = await MediaPage.start();
  stun = createSocket('udp4');
  stun.on('message', () => {
    asked += 1;
  });
  stun.bind(0, '127.0.0.1');
  await once(stun, 'listening');
});

afterAll(async () => {
  stun.close();
  await media.dispose();
});

describe('a STUN server that never answers', () => {
  it('does not delay offer or answer beyond the first usable candidate', async () => {
    const way = { iceServers: [`stun:127.0.0.1:${stun.address().port}`], iceCapMs: CAP_MS };
    const offer = await media.request('get-local', { id: 'caller', ...way }, ANSWER_WITHIN_MS);
    await media.request('set-remote', { id: 'agent', sdp: offer.sdp });
    const answer = await media.request('get-local', { id: 'agent', ...way }, ANSWER_WITHIN_MS);
    for (const { sdp } of [offer, answer]) expect(sdp).toMatch(/^a=candidate:.* typ host/m);
    await expect.poll(() => asked, { timeout: 5000 }).toBeGreaterThan(0);
  });
});
