import { describe, expect, it } from 'vitest';

import { RingCheck } from '#core/sound/ring-check.ts';
import { ringProblem } from '#core/sound/ring-path.ts';
import { NoticeBoard } from '#core/state/notice-board.ts';
import { RingSettings } from '#shared/domain/ring.ts';
import type { SoundDevice } from '#shared/domain/sound.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const SPEAKER: SoundDevice = { id: 's', kind: 'speaker', label: 'Desk', group: '' };
const FINE = { wanted: [], failed: [] };

describe('ringProblem', () => {
  it.each([
    { name: 'a ring that is heard', ring: {}, devices: [SPEAKER], on: FINE, problem: undefined },
    {
      name: 'a ring that is off',
      ring: { enabled: false },
      devices: [SPEAKER],
      on: FINE,
      problem: 'ring-off',
    },
    {
      name: 'a volume of zero',
      ring: { volume: 0 },
      devices: [SPEAKER],
      on: FINE,
      problem: 'ring-no-volume',
    },
    { name: 'no speaker at all', ring: {}, devices: [], on: FINE, problem: 'ring-no-device' },
    {
      name: 'speakers that all refuse',
      ring: {},
      devices: [SPEAKER],
      on: { wanted: ['s', 't'], failed: ['s', 't'] },
      problem: 'ring-no-device',
    },
    {
      name: 'one of two that refuses',
      ring: {},
      devices: [SPEAKER],
      on: { wanted: ['s', 't'], failed: ['t'] },
      problem: undefined,
    },
  ])('judges $name', ({ ring, devices, on, problem }) => {
    expect(ringProblem(RingSettings.parse(ring), devices, on)).toBe(problem);
  });
});

describe('the check of the ring', () => {
  function fixture() {
    const media = new FakeMediaGateway();
    const world = { ring: RingSettings.parse({ volume: 0 }), signedIn: true };
    const told: string[] = [];
    const notices = new NoticeBoard({
      ids: new CountingIds(),
      onChange: (all) => told.push(all.map(({ code }) => code).join(' ')),
    });
    const check = new RingCheck({
      media,
      devices: { devices: [SPEAKER], ringDevices: ['s'] },
      settings: () => world.ring,
      isSignedIn: () => world.signedIn,
      notices,
      logger: silentLogger,
    });
    return { media, world, told, check };
  }

  it('tells once that a ring would not be heard, and takes it back', async () => {
    const { world, told, check } = fixture();
    await check.check();
    await check.check();
    world.ring = RingSettings.parse({});
    await check.check();
    expect(told).toEqual(['ring-no-volume', '']);
  });

  it('asks the devices themselves', async () => {
    const { media, world, told, check } = fixture();
    world.ring = RingSettings.parse({});
    media.answers['ring-check'] = () => ({ failed: ['s'] });
    await check.check();
    expect(told).toEqual(['ring-no-device']);
  });

  it('says nothing before the sign-in and while the page is away', async () => {
    const { media, world, told, check } = fixture();
    world.signedIn = false;
    await check.check();
    world.signedIn = true;
    media.lose();
    await check.check();
    expect(told).toEqual([]);
  });
});
