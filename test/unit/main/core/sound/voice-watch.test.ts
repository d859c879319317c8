import { describe, expect, it } from 'vitest';

import { VoiceWatch } from '#core/sound/voice-watch.ts';

const NOTHING = 0.0001;
const ROOM = 0.01;
const SPEECH = 0.3;

function after(
  ...seconds: readonly (readonly [count: number, voice: number | undefined, muted?: boolean])[]
) {
  const watch = new VoiceWatch();
  let trouble: string | undefined;
  for (const [count, voice, muted = false] of seconds)
    for (let second = 0; second < count; second += 1) trouble = watch.second({ voice, muted });
  return trouble;
}

describe('the agent’s voice', () => {
  it.each([
    { name: 'a quiet room is fine', trouble: undefined, given: after([60, ROOM]) },
    { name: 'seven seconds of nothing are fine', trouble: undefined, given: after([7, NOTHING]) },
    { name: 'eight seconds of nothing are told', trouble: 'microphone-silent', given: after([8, NOTHING]) },
    {
      name: 'it stays told while nothing comes',
      trouble: 'microphone-silent',
      given: after([8, NOTHING], [5, 0.001]),
    },
    { name: 'a sound takes it back', trouble: undefined, given: after([8, NOTHING], [1, ROOM]) },
    { name: 'muting takes it back', trouble: undefined, given: after([8, NOTHING], [1, NOTHING, true]) },
    { name: 'a muted silent microphone is fine', trouble: undefined, given: after([60, NOTHING, true]) },
    {
      name: 'a cough while muted is fine',
      trouble: undefined,
      given: after([1, SPEECH, true], [1, ROOM, true]),
    },
    {
      name: 'two seconds of speech while muted are told',
      trouble: 'speaking-while-muted',
      given: after([2, SPEECH, true]),
    },
    {
      name: 'a pause between words keeps it told',
      trouble: 'speaking-while-muted',
      given: after([2, SPEECH, true], [3, ROOM, true]),
    },
    { name: 'quiet takes it back', trouble: undefined, given: after([2, SPEECH, true], [4, ROOM, true]) },
    { name: 'unmuting takes it back', trouble: undefined, given: after([2, SPEECH, true], [1, SPEECH]) },
    { name: 'what cannot be measured says nothing', trouble: undefined, given: after([60, undefined]) },
  ])('$name', ({ trouble, given }) => {
    expect(given).toBe(trouble);
  });
});
