import { expect, it } from 'vitest';

import { PAUSE_MS, SpeechQueue } from '#renderer/features/announcer/speech-queue.ts';

const soon = (topic: string, words: string) => ({ topic, urgency: 'soon', words }) as const;
const now = (topic: string, words: string) => ({ topic, urgency: 'now', words }) as const;

it('lets urgent words out at once, and takes back what waited about the same', () => {
  const queue = new SpeechQueue();
  expect(queue.add([soon('media', 'You hear each other again')], 0)).toBeUndefined();
  expect(queue.add([now('media', 'No sound')], 100)).toBe('No sound');
  expect(queue.waitMs(100)).toBeUndefined();
});

it('says the first at once, and later ones no sooner than a second after it', () => {
  const queue = new SpeechQueue();
  queue.add([soon('mute', 'Microphone off')], 0);
  expect(queue.waitMs(0)).toBe(0);
  expect(queue.flush(0)).toBe('Microphone off');
  queue.add([soon('hold', 'Anna is on hold.')], 200);
  expect(queue.waitMs(200)).toBe(PAUSE_MS - 200);
});

it('joins what waits, and keeps of each topic the last word', () => {
  const queue = new SpeechQueue();
  queue.add([soon('mute', 'Microphone off'), soon('hold', 'Anna is on hold')], 0);
  queue.add([soon('mute', 'Microphone on')], 10);
  expect(queue.flush(10)).toBe('Microphone on. Anna is on hold');
  expect(queue.flush(20)).toBeUndefined();
});

it('drops an echo, and says the same again when time has passed', () => {
  const queue = new SpeechQueue();
  expect(queue.add([now('reach', 'Calls cannot reach you')], 0)).toBe('Calls cannot reach you');
  expect(queue.add([now('reach', 'Calls cannot reach you')], 1000)).toBeUndefined();
  expect(queue.add([now('reach', 'Calls cannot reach you')], 5000)).toBe('Calls cannot reach you');
});
