import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { MediaGone, type MediaGatewayEvent } from '#core/ports/media-gateway.ts';
import { connectLoop, eventOf, statsThat } from '#test/support/media-loop.ts';
import { heldConnections } from '#test/support/media-ear.ts';
import { MediaPage } from '#test/support/media-page.ts';

let media: MediaPage;
let made = 0;
let ends: { caller: string; agent: string };

beforeAll(async () => {
  media = await MediaPage.start();
});
afterAll(() => media.dispose());

function newEnds(): typeof ends {
  made += 1;
  ends = { caller: `caller-${made}`, agent: `agent-${made}` };
  return ends;
}

async function closeEnds(): Promise<void> {
  await media.request('close', { id: ends.caller });
  await media.request('close', { id: ends.agent });
}

function candidatesIn(sdp: string): string[] {
  return sdp.match(/^a=candidate:.*$/gm) ?? [];
}

describe('a call through the media page', () => {
  afterEach(closeEnds);

  it('carries packets both ways and tells the first one of each side', async () => {
    const { caller, agent } = newEnds();
    const began = Date.now();
    const first = [caller, agent].map((id) => eventOf(media, 'first-packet', (event) => event.id === id));
    const sent = [caller, agent].map((id) => eventOf(media, 'first-sent', (event) => event.id === id));
    await connectLoop(media, ends);
    await Promise.all(first);
    for (const { at } of await Promise.all(sent)) expect(at).toBeGreaterThan(began - 1);
    const stats = await statsThat(media, agent, (now) => now.packetsIn > 10 && now.packetsOut > 10);
    expect(stats).toMatchObject({ connection: 'connected', direction: 'sendrecv', codec: 'audio/opus' });
  });

  it('sends silence in a prepared answer and the microphone once it is opened', async () => {
    const { caller, agent } = newEnds();
    await connectLoop(media, ends);
    const silent = await statsThat(media, caller, (now) => now.packetsIn > 20);
    expect(silent.energyIn ?? 0).toBeLessThan(1e-6);
    expect(await media.request('open-microphone', { id: agent })).toBe('open');
    const loud = await statsThat(media, caller, (now) => (now.energyIn ?? 0) > 1e-3);
    expect(loud.packetsLost).toBe(0);
  });

  it('answers with real addresses before the microphone was ever opened', async () => {
    newEnds();
    const offer = await media.request('get-local', { id: ends.caller });
    await media.request('set-remote', { id: ends.agent, sdp: offer.sdp });
    const answer = await media.request('get-local', { id: ends.agent });
    expect(candidatesIn(answer.sdp)).not.toEqual([]);
    expect(candidatesIn(answer.sdp).filter((line) => line.includes('.local'))).toEqual([]);
    expect(answer.sdp).toContain('a=end-of-candidates');
  });

  it('offers Opus, G.711 and keypad digits and nothing else', async () => {
    newEnds();
    const { sdp } = await media.request('get-local', { id: ends.caller });
    const names = [...sdp.matchAll(/^a=rtpmap:\d+ (\S+)/gm)].map((match) => match[1]);
    expect(names).toEqual([
      'opus/48000/2',
      'PCMA/8000',
      'PCMU/8000',
      'telephone-event/48000',
      'telephone-event/8000',
    ]);
  });

  it('silences the microphone while muted, also when muted before it opens', async () => {
    const { caller, agent } = newEnds();
    await connectLoop(media, ends);
    await media.request('mute', { id: agent, muted: true });
    await media.request('open-microphone', { id: agent });
    const muted = await statsThat(media, caller, (now) => now.packetsIn > 60);
    expect(muted.energyIn ?? 0).toBeLessThan(1e-6);
    await media.request('mute', { id: agent, muted: false });
    const loud = await statsThat(media, caller, (now) => (now.energyIn ?? 0) > 1e-3);
    expect(loud.connection).toBe('connected');
  });

  it('stops listening on hold and hears again after it', async () => {
    const { caller, agent } = newEnds();
    await connectLoop(media, ends);
    await renegotiate(agent, caller, 'sendonly', 'recvonly');
    await statsThat(media, agent, (now) => now.direction === 'sendonly');
    await renegotiate(agent, caller, 'sendrecv', 'sendrecv');
    const before = await statsThat(media, agent, (now) => now.direction === 'sendrecv');
    const after = await statsThat(media, agent, (now) => now.packetsIn > before.packetsIn + 10);
    expect(after.direction).toBe('sendrecv');
  });

  it('sends keypad digits', async () => {
    const { agent } = newEnds();
    await connectLoop(media, ends);
    await statsThat(media, agent, (now) => now.connection === 'connected');
    for (const digits of ['12', '#']) {
      const sent = media.request('digits', { id: agent, digits, durationMs: 100, gapMs: 70 });
      await expect(sent).resolves.toBeUndefined();
    }
  });

  it('puts fresh candidates into an ICE restart and keeps the audio', async () => {
    const { caller, agent } = newEnds();
    await connectLoop(media, ends);
    await statsThat(media, agent, (now) => now.packetsIn > 10);
    const offer = await media.request('get-local', { id: agent, iceRestart: true });
    expect(candidatesIn(offer.sdp)).not.toEqual([]);
    await media.request('set-remote', { id: caller, sdp: offer.sdp });
    const answer = await media.request('get-local', { id: caller });
    expect(candidatesIn(answer.sdp)).not.toEqual([]);
    await media.request('set-remote', { id: agent, sdp: answer.sdp });
    const before = await statsThat(media, agent, (now) => now.packetsIn > 0);
    await statsThat(media, agent, (now) => now.packetsIn > before.packetsIn + 50);
  });

  it('takes back an offer that the other side refused', async () => {
    const { caller, agent } = newEnds();
    await connectLoop(media, ends);
    await media.request('get-local', { id: agent, direction: 'inactive' });
    await media.request('rollback', { id: agent });
    await renegotiate(caller, agent, 'sendrecv', 'sendrecv');
    const stats = await statsThat(media, agent, (now) => now.direction === 'sendrecv');
    expect(stats.connection).toBe('connected');
  });

  it('tells that audio flows, and that it was lost when the other side vanishes', async () => {
    const { caller, agent } = newEnds();
    const flowing = eventOf(media, 'flow', (event) => event.id === agent && event.flow === 'flowing');
    await connectLoop(media, ends);
    await flowing;
    const broken = eventOf(media, 'flow', (event) => event.id === agent && event.flow !== 'flowing', 15_000);
    await media.request('close', { id: caller });
    expect((await broken).flow).toMatch(/one-way|lost/);
  });

  async function renegotiate(
    from: string,
    to: string,
    offered: 'sendrecv' | 'sendonly',
    answered: 'sendrecv' | 'recvonly',
  ): Promise<void> {
    const offer = await media.request('get-local', { id: from, direction: offered });
    await media.request('set-remote', { id: to, sdp: offer.sdp });
    const answer = await media.request('get-local', { id: to, direction: answered });
    await media.request('set-remote', { id: from, sdp: answer.sdp });
  }
});

describe('the microphone', () => {
  it('is not touched while it rings, opened by the answer, and let go with the last call', async () => {
    const fresh = await MediaPage.start();
    const offer = await fresh.request('get-local', { id: 'caller' });
    await fresh.request('set-remote', { id: 'agent', sdp: offer.sdp });
    const answer = await fresh.request('get-local', { id: 'agent' });
    await fresh.request('set-remote', { id: 'caller', sdp: answer.sdp });
    await statsThat(fresh, 'agent', (now) => now.packetsOut > 10);
    expect(await fresh.microphoneUse()).toEqual({ asked: 0, live: 0 });
    await fresh.request('open-microphone', { id: 'agent' });
    expect(await fresh.microphoneUse()).toEqual({ asked: 1, live: 1 });
    await fresh.request('close', { id: 'agent' });
    expect(await fresh.microphoneUse()).toEqual({ asked: 1, live: 0 });
    await fresh.dispose();
  });
});

describe('a call that rings two devices', () => {
  it('hears the first before the answer, and talks to the second', async () => {
    const { caller, agent } = newEnds();
    const second = `${agent}-second`;
    const offer = await media.request('get-local', { id: caller });
    const answers: string[] = [];
    for (const id of [agent, second]) {
      await media.request('set-remote', { id, sdp: offer.sdp });
      answers.push((await media.request('get-local', { id })).sdp);
    }
    const [early = '', final = ''] = answers;
    await media.request('set-remote', { id: caller, sdp: early, early: true });
    await statsThat(media, caller, (now) => now.packetsIn > 10);
    await media.request('close', { id: agent });
    await media.request('set-remote', { id: caller, sdp: final });
    const before = await statsThat(media, second, (now) => now.packetsIn > 0);
    await statsThat(media, second, (now) => now.packetsIn > before.packetsIn + 20 && now.packetsOut > 20);
    await media.request('close', { id: second });
    await closeEnds();
  });
});

describe('the media page', () => {
  it('holds no connection after twenty calls', async () => {
    for (let round = 0; round < 20; round += 1) {
      newEnds();
      await connectLoop(media, ends);
      await media.request('open-microphone', { id: ends.agent });
      await closeEnds();
    }
    expect(await media.request('count', {})).toBe(0);
  });

  it('keeps nothing of calls that end while their addresses are gathered', async () => {
    const fresh = await MediaPage.start();
    const ids = Array.from({ length: 40 }, (_, index) => `given-up-${index}`);
    await Promise.all(ids.map((id) => fresh.request('get-local', { id })));
    for (const id of ids) await fresh.request('close', { id });
    await expect.poll(() => heldConnections(fresh)).toBe(0);
    await fresh.dispose();
  });

  it('rings, and tells when the ring is audible', async () => {
    const audible = eventOf(media, 'ring-audible');
    const started = Date.now();
    await media.request('ring-start', { volume: 0.3 });
    expect((await audible).at).toBeGreaterThan(started - 1);
    await media.request('ring-stop', {});
    const again = eventOf(media, 'ring-audible');
    await media.request('ring-start', { volume: 0.3 });
    await again;
    await media.request('ring-stop', {});
  });

  it('refuses bad input and unknown connections with an error, and goes on', async () => {
    await expect(media.request('set-remote', { id: '', sdp: '' })).rejects.toThrow('too_small');
    await expect(media.request('set-remote', { id: 'x', sdp: 'not sdp' })).rejects.toThrow(
      'setRemoteDescription',
    );
    await media.request('close', { id: 'x' });
    await expect(media.request('mute', { id: 'nobody', muted: true })).rejects.toThrow(
      'no connection nobody',
    );
    expect(await media.request('stats', { id: 'nobody' })).toBeNull();
    expect(await media.request('count', {})).toBe(0);
  });

  it('comes back empty after a crash, and rejects what was under way', async () => {
    const events: MediaGatewayEvent['type'][] = [];
    const stop = media.onEvent((event) => events.push(event.type));
    await media.request('get-local', { id: 'lost' });
    const underWay = askForEver();
    await Promise.all([expect(underWay).rejects.toBeInstanceOf(MediaGone), media.crash()]);
    expect(await media.whenReady(5000)).toBe(true);
    expect(await media.request('count', {})).toBe(0);
    stop();
    expect(events.filter((type) => type === 'gone' || type === 'ready')).toEqual(['gone', 'ready']);
  });

  async function askForEver(): Promise<never> {
    for (;;) await media.request('count', {});
  }
});

describe('a refused microphone', () => {
  it('is told as denied and leaves the call in silence', async () => {
    const deaf = await MediaPage.start({ microphone: false });
    await connectLoop(deaf, { caller: 'a', agent: 'b' });
    expect(await deaf.request('open-microphone', { id: 'b' })).toBe('denied');
    await statsThat(deaf, 'a', (now) => now.packetsIn > 10);
    await deaf.dispose();
  });
});
