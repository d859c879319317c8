import { describe, expect, it } from 'vitest';

import { soundHandlers } from '#app/ipc/sound-handlers.ts';
import { LineId } from '#shared/domain/ids.ts';
import type { Ring } from '#shared/domain/ring.ts';
import { commandInputs } from '#shared/ipc/contract.ts';
import { fail, ok } from '#shared/result.ts';

const RING: Ring = { tone: 'classic', volume: 0.8 };
const RELAY = commandInputs['sound:relay-save'].parse({
  lineId: LineId.parse('line-1'),
  servers: ['turn:relay.example:3478'],
  user: ' ada ',
  only: true,
});

/** The commands over a desk that writes down what it was asked. */
function commands() {
  const asked: unknown[] = [];
  const note = (...what: readonly unknown[]) => {
    asked.push(what);
    return Promise.resolve(ok());
  };
  const handlers = soundHandlers(
    {
      save: (wish) => note('save', wish),
      test: (wish) => {
        asked.push(['test', wish]);
        return Promise.resolve(fail('media-unavailable'));
      },
    },
    {
      monitor: (on) => note('monitor', on),
      testRing: (ring) => void asked.push(['ring', ring]),
      testVoice: (words) => note('say', words),
      recordEcho: () => note('record'),
      playEcho: () => note('play'),
    },
    () => RING,
    () => ({ text: 'Anna Berg is calling', language: 'en' }),
  );
  return { asked, handlers };
}

describe('commands of the sound settings', () => {
  it('show how loud the microphone is, and end that', async () => {
    const { asked, handlers } = commands();
    await handlers['sound:monitor']({ on: true });
    await handlers['sound:monitor']({ on: false });
    expect(asked).toEqual([
      ['monitor', true],
      ['monitor', false],
    ]);
  });

  it('ring as it is set, or with the tone that is tried', async () => {
    const { asked, handlers } = commands();
    await handlers['sound:test-ring']({});
    await handlers['sound:test-ring']({ tone: 'low' });
    expect(asked).toEqual([
      ['ring', RING],
      ['ring', { tone: 'low', volume: 0.8 }],
    ]);
  });

  it('say a name as loudly as it rings', async () => {
    const { asked, handlers } = commands();
    await handlers['sound:test-voice'](undefined);
    expect(asked).toEqual([['say', { text: 'Anna Berg is calling', language: 'en', volume: 0.8 }]]);
  });

  it('record the agent and play that back', async () => {
    const { asked, handlers } = commands();
    await handlers['sound:echo-record'](undefined);
    await handlers['sound:echo-play'](undefined);
    expect(asked).toEqual([['record'], ['play']]);
  });

  it('keep relays, and try them without keeping them', async () => {
    const { asked, handlers } = commands();
    expect(await handlers['sound:relay-save'](RELAY)).toMatchObject({ ok: true });
    expect(await handlers['sound:relay-test'](RELAY)).toMatchObject({ problem: 'media-unavailable' });
    expect(asked).toEqual([
      ['save', RELAY],
      ['test', RELAY],
    ]);
    expect(RELAY.user).toBe('ada');
  });
});
