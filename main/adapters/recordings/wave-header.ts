const BYTES_PER_SAMPLE = 2;
export const WAVE_HEADER_BYTES = 44;

/** The head of a WAV file: one channel, 16 bits a sample (RIFF, WAVE_FORMAT_PCM). */
export function waveHeader(sampleRate: number, samples: number): Uint8Array {
  const head = Buffer.alloc(WAVE_HEADER_BYTES);
  const bytes = samples * BYTES_PER_SAMPLE;
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(WAVE_HEADER_BYTES - 8 + bytes, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(sampleRate, 24);
  head.writeUInt32LE(sampleRate * BYTES_PER_SAMPLE, 28);
  head.writeUInt16LE(BYTES_PER_SAMPLE, 32);
  head.writeUInt16LE(8 * BYTES_PER_SAMPLE, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(bytes, 40);
  return head;
}
