import { expect, test } from 'vitest';

import { LineServers } from '#adapters/telephony/sip/registration/line-servers.ts';
import { ReturnToPreferred } from '#adapters/telephony/sip/registration/return-to-preferred.ts';
import { LineServer } from '#shared/domain/settings.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const NO_DNS = { naptr: () => Promise.resolve([]), srv: () => Promise.resolve([]) };
const PACE_MS = 60_000;

/** A line that had to go to its second server. */
async function aside() {
  const line = {
    server: 'wss://a.example.com',
    servers: [LineServer.parse({ address: 'wss://b.example.com' })],
    unencrypted: false,
  };
  const servers = new LineServers({ line, dns: NO_DNS, random: () => 0 });
  await servers.next();
  servers.failed();
  await servers.next();
  const time = new FakeTime();
  const world = { isIdle: true, answers: true, moves: 0, asked: 0 };
  const back = new ReturnToPreferred({
    servers,
    timer: time,
    random: () => 0.5,
    policy: { preferredEveryMs: PACE_MS },
    log: silentLogger,
    isIdle: () => world.isIdle,
    answers: ({ host }) => {
      expect(host).toBe('a.example.com');
      world.asked += 1;
      return Promise.resolve(world.answers);
    },
    move: () => (world.moves += 1),
  });
  const pass = async (ms: number): Promise<void> => {
    time.advance(ms);
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  back.settled();
  return { back, world, pass, time };
}

test('moves back once the preferred server answers', async () => {
  const { world, pass } = await aside();
  world.answers = false;
  await pass(PACE_MS);
  expect(world).toMatchObject({ asked: 1, moves: 0 });
  world.answers = true;
  await pass(PACE_MS);
  expect(world.moves).toBe(1);
});

test('neither asks nor moves while a call is there', async () => {
  const { world, pass } = await aside();
  world.isIdle = false;
  await pass(10 * PACE_MS);
  expect(world).toMatchObject({ asked: 0, moves: 0 });
});

test('asks less and less often when moving back was in vain', async () => {
  const { back, world, pass } = await aside();
  await pass(PACE_MS);
  back.settled();
  await pass(PACE_MS);
  expect(world.moves).toBe(1);
  await pass(PACE_MS);
  expect(world.moves).toBe(2);
});

test('asks nobody any more after its end', async () => {
  const { back, world, pass, time } = await aside();
  back.stop();
  await pass(PACE_MS);
  expect(world.asked).toBe(0);
  expect(time.pending).toBe(0);
});
