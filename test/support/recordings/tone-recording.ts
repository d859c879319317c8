import { readFileSync } from 'node:fs';

/** What a browser's recorder made of a second and a half of a sine of 440 Hz: WebM with Opus. */
export const TONE_WEBM: Buffer = readFileSync('test/support/recordings/tone-440-hz.webm');
export const TONE_MS = 1500;
