import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { configure, ZipWriter } from '@zip.js/zip.js';

import type { BundleSource } from './bundle-source.ts';

/** Text that is packed in one turn: some milliseconds' work, so that a call that rings meanwhile rings at once. */
const PIECE = 32 * 1024;

export interface WriteBundleOptions {
  readonly signal: AbortSignal;
  /** In bytes before compression. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Writes the files into a ZIP archive at `path`, which is there only when it is whole: a write that fails or is stopped
 * leaves nothing. Rejects with the signal's reason when it was stopped.
 */
export async function writeBundle(
  path: string,
  sources: readonly BundleSource[],
  { signal, onProgress }: WriteBundleOptions,
): Promise<void> {
  configure({ useWebWorkers: false });
  const unfinished = `${path}.part`;
  const total = sources.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const onBytes = (bytes: number): void => {
    done = Math.min(total, done + bytes);
    onProgress(done, total);
  };
  try {
    const file = Writable.toWeb(createWriteStream(unfinished, { mode: 0o600 }));
    const zip = new ZipWriter(file);
    for (const source of sources) await zip.add(source.name, textStream(source, signal, onBytes), { signal });
    await zip.close();
    signal.throwIfAborted();
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function textStream(
  source: BundleSource,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): ReadableStream<Uint8Array> {
  const text = pieces(source, signal, onBytes);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await text.next();
      if (piece.done === true) controller.close();
      else controller.enqueue(piece.value);
    },
    async cancel() {
      await text.return(undefined);
    },
  });
}

async function* pieces(
  source: BundleSource,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let text = '';
  for await (const line of source.lines()) {
    text += `${line}\n`;
    if (text.length < PIECE) continue;
    yield sized(text, onBytes);
    text = '';
    await nextTurn();
    signal.throwIfAborted();
  }
  yield sized(text, onBytes);
}

function sized(text: string, onBytes: (bytes: number) => void): Uint8Array {
  const bytes = Buffer.from(text);
  onBytes(bytes.length);
  return bytes;
}
