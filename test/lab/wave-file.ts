import { readFileSync } from 'node:fs';

const HEADER_BYTES = 44;
const RATE = 8000;

/** A tone as a WAV file: 8 kHz, 16 bit, one channel. */
export function toneFile(hertz: number, seconds: number): Buffer {
  const samples = RATE * seconds;
  const file = Buffer.alloc(HEADER_BYTES + samples * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples * 2, 40);
  for (let n = 0; n < samples; n += 1) {
    file.writeInt16LE(Math.round(9000 * Math.sin((2 * Math.PI * hertz * n) / RATE)), HEADER_BYTES + n * 2);
  }
  return file;
}

/** Samples of a recording that still grows, from a position on; the position is in samples. */
export function samplesFrom(file: string, position: number): Int16Array {
  const bytes = readFileSync(file);
  const start = HEADER_BYTES + position * 2;
  const count = Math.max(0, Math.floor((bytes.length - start) / 2));
  return Int16Array.from({ length: count }, (_unused, n) => bytes.readInt16LE(start + n * 2));
}

/** Root mean square of samples, 0 to 32767. */
export function loudness(samples: Int16Array): number {
  if (samples.length === 0) return 0;
  return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
}
