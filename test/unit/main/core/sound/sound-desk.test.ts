import { describe, expect, it } from 'vitest';

import { SoundDesk } from '#core/sound/sound-desk.ts';
import type { Ring } from '#shared/domain/ring.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';

const RING: Ring = { tone: 'soft', volume: 0.5 };

function fixture() {
  const media = new FakeMediaGateway();
  const time = new FakeTime();
  const rung: string[] = [];
  const world = { rings: false };
  const ringer = {
    start: ({ tone }: Ring) => void rung.push(`start ${tone}`),
    stop: () => void rung.push('stop'),
  };
  const desk = new SoundDesk({ media, ringer, timer: time, someoneRings: () => world.rings });
  const monitored = () => media.inputsOf('monitor').map(({ on }) => on);
  return { media, time, rung, world, desk, monitored };
}

describe('the meters', () => {
  it('stop by themselves when nobody asks again', async () => {
    const { time, desk, monitored } = fixture();
    await desk.monitor(true);
    time.advance(9000);
    await desk.monitor(true);
    time.advance(9000);
    expect(monitored()).toEqual([true, true]);
    time.advance(1000);
    expect(monitored()).toEqual([true, true, false]);
  });

  it('say why the microphone cannot be measured', async () => {
    const { media, desk } = fixture();
    media.answers.monitor = () => 'denied';
    expect(await desk.monitor(true)).toEqual({ ok: false, problem: 'microphone-denied' });
    media.answers.monitor = () => 'missing';
    expect(await desk.monitor(true)).toEqual({ ok: false, problem: 'microphone-missing' });
    media.lose();
    expect(await desk.monitor(true)).toEqual({ ok: false, problem: 'media-unavailable' });
  });
});

describe('the test ring', () => {
  it('rings for three seconds', () => {
    const { time, rung, desk } = fixture();
    desk.testRing(RING);
    time.advance(2999);
    expect(rung).toEqual(['start soft']);
    time.advance(1);
    expect(rung).toEqual(['start soft', 'stop']);
  });

  it('neither begins over a ringing call nor silences one that began meanwhile', () => {
    const { time, rung, world, desk } = fixture();
    world.rings = true;
    desk.testRing(RING);
    expect(rung).toEqual([]);
    world.rings = false;
    desk.testRing(RING);
    world.rings = true;
    time.advance(5000);
    expect(rung).toEqual(['start soft']);
  });
});

describe('the voice', () => {
  const WISH = { text: 'Anna Berg is calling', language: 'en', volume: 0.5 };

  it('says a sample, or that there is none for the language', async () => {
    const { media, desk } = fixture();
    expect(await desk.testVoice(WISH)).toEqual({ ok: true, value: undefined });
    expect(media.inputsOf('speak')).toEqual([WISH]);
    media.answers.speak = () => 'no-voice';
    expect(await desk.testVoice(WISH)).toEqual({ ok: false, problem: 'no-voice' });
    media.lose();
    expect(await desk.testVoice(WISH)).toEqual({ ok: false, problem: 'media-unavailable' });
  });

  it('is silent while a call rings, whose own words come', async () => {
    const { media, world, desk } = fixture();
    world.rings = true;
    await desk.testVoice(WISH);
    expect(media.inputsOf('speak')).toEqual([]);
  });
});

describe('the echo test', () => {
  it('records, plays, and tells what failed', async () => {
    const { media, desk } = fixture();
    expect(await desk.recordEcho()).toEqual({ ok: true });
    expect(await desk.playEcho()).toEqual({ ok: true });
    expect(media.inputsOf('echo-record')).toEqual([{ ms: 3000 }]);
    media.lose();
    expect(await desk.playEcho()).toEqual({ ok: false, problem: 'media-unavailable' });
  });
});
