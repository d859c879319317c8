import { expect, it } from 'vitest';

import { watchMicrophones } from '#renderer/media/microphone-watch.ts';
import type { MediaEvent } from '#shared/ipc/media-wire.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve));

it('tells of each change whether a microphone is there, and nothing when it may not look', async () => {
  const events = new EventTarget();
  let kinds: readonly MediaDeviceKind[] | undefined = ['audiooutput'];
  const told: MediaEvent[] = [];
  const devices = {
    addEventListener: (type: string, listener: EventListener) => events.addEventListener(type, listener),
    enumerateDevices: () =>
      kinds === undefined
        ? Promise.reject(new Error('not allowed'))
        : Promise.resolve(kinds.map((kind) => ({ kind }) as MediaDeviceInfo)),
  };
  watchMicrophones(devices, (event) => told.push(event));
  events.dispatchEvent(new Event('devicechange'));
  await settle();
  kinds = ['audiooutput', 'audioinput'];
  events.dispatchEvent(new Event('devicechange'));
  await settle();
  kinds = undefined;
  events.dispatchEvent(new Event('devicechange'));
  await settle();
  expect(told).toEqual([
    { type: 'microphones', present: false },
    { type: 'microphones', present: true },
  ]);
});
