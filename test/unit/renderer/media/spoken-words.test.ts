import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { SpokenWords } from '#renderer/media/spoken-words.ts';

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default' | 'name'>;

/** jsdom cannot speak: what is said is noted. */
class Utterance {
  voice: Voice | undefined;
  lang = '';
  volume = 1;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

beforeEach(() => vi.stubGlobal('SpeechSynthesisUtterance', Utterance));
afterEach(() => vi.unstubAllGlobals());

function speaking(voices: readonly Voice[]) {
  const happened: string[] = [];
  const words = new SpokenWords({
    getVoices: () => voices as SpeechSynthesisVoice[],
    speak: (said) => void happened.push(`${said.voice?.name ?? ''} ${said.volume}: ${said.text}`),
    cancel: () => void happened.push('silence'),
  });
  return { words, happened };
}

const anna = { name: 'Anna', lang: 'de-DE', localService: true, default: false };
const hedda = { name: 'Hedda', lang: 'de_AT', localService: true, default: true };
const cloud = { name: 'Cloud', lang: 'de-DE', localService: false, default: true };
const wish = { text: 'Marta ruft an', language: 'de', volume: 0.5 };

test('the default voice of the language speaks, and what was said before ends', () => {
  const { words, happened } = speaking([anna, hedda]);
  expect(words.say(wish)).toBe('spoken');
  expect(happened).toEqual(['silence', 'Hedda 0.5: Marta ruft an']);
});

test('no name goes to the server of a voice that is not on this computer', () => {
  const { words, happened } = speaking([cloud]);
  expect(words.say(wish)).toBe('no-voice');
  expect(happened).toEqual(['silence']);
});

test('a voice of another language reads nothing out', () => {
  expect(speaking([anna]).words.say({ ...wish, language: 'ru' })).toBe('no-voice');
});
