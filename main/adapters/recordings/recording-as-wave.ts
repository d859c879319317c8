import { setImmediate as nextTurn } from 'node:timers/promises';

import { OpusDecoder } from 'opus-decoder';

import type { CallId } from '#shared/domain/ids.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { RecordingStore } from '#core/ports/recording-store.ts';

import { opusPackets } from './opus-packets.ts';
import { WAVE_HEADER_BYTES, waveHeader } from './wave-header.ts';

/** Speech as wideband telephones carry it; the narrow one where that would become too large. */
const SAMPLE_RATES = [16_000, 8000] as const;
/** Packets that are decoded in one go, some milliseconds of work: a call that rings meanwhile does not wait. */
const PACKETS_AT_ONCE = 100;
const READ_AT_ONCE = 4 * 1024 * 1024;

export type WaveProblem = 'recording-gone' | 'too-large';

/**
 * A recording of this PC as one WAV file, all its parts one behind the other: what every system can play. Long ones get
 * the narrow sound of a plain telephone, those that even so do not fit are `too-large`. Sound that cannot be decoded is
 * left out.
 */
export async function recordingAsWave(
  store: Pick<RecordingStore, 'of' | 'read'>,
  id: CallId,
  maxBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, WaveProblem>> {
  const kept = store.of(id);
  if (kept === undefined) return fail('recording-gone');
  const ms = kept.parts.reduce((sum, part) => sum + part.ms, 0);
  const sampleRate = SAMPLE_RATES.find((rate) => WAVE_HEADER_BYTES + (ms / 1000) * rate * 2 <= maxBytes);
  if (sampleRate === undefined) return fail('too-large');
  const samples: Int16Array[] = [];
  for (const { part } of kept.parts) {
    const file = readPart(store, id, part);
    if (file === undefined) return fail('recording-gone');
    samples.push(...(await decoded(file, sampleRate)));
  }
  const wave = joined(sampleRate, samples);
  return wave.byteLength > maxBytes ? fail('too-large') : ok(wave);
}

function readPart(store: Pick<RecordingStore, 'read'>, id: CallId, part: number): Uint8Array | undefined {
  const pieces: Buffer[] = [];
  for (let from: number | undefined = 0; from !== undefined;) {
    const read = store.read(id, part, from, READ_AT_ONCE);
    if (read === undefined) return undefined;
    pieces.push(Buffer.from(read.piece, 'base64'));
    from = read.next;
  }
  return Buffer.concat(pieces);
}

async function decoded(file: Uint8Array, sampleRate: 8000 | 16_000): Promise<readonly Int16Array[]> {
  const decoder = new OpusDecoder({ channels: 1, sampleRate });
  await decoder.ready;
  try {
    const samples: Int16Array[] = [];
    let packets: Uint8Array[] = [];
    const flush = () => {
      const [channel = new Float32Array()] = decoder.decodeFrames(packets).channelData;
      samples.push(Int16Array.from(channel, (value) => Math.max(-1, Math.min(1, value)) * 0x7f_ff));
      packets = [];
    };
    for (const packet of opusPackets(file)) {
      packets.push(packet);
      if (packets.length < PACKETS_AT_ONCE) continue;
      flush();
      await nextTurn();
    }
    flush();
    return samples;
  } finally {
    decoder.free();
  }
}

function joined(sampleRate: number, pieces: readonly Int16Array[]): Uint8Array<ArrayBuffer> {
  const count = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const wave = new Uint8Array(WAVE_HEADER_BYTES + count * 2);
  wave.set(waveHeader(sampleRate, count), 0);
  let at = WAVE_HEADER_BYTES;
  for (const piece of pieces) {
    wave.set(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength), at);
    at += piece.byteLength;
  }
  return wave;
}
