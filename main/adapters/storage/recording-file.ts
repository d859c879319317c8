import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs';

import type { RecordingWriter } from '#core/ports/recording-store.ts';

/** How much of a recording's length a crash can make the index forget; the sound itself is in the file. */
const INDEX_EVERY_MS = 5000;

export interface RecordingFileOptions {
  readonly path: string;
  /** Keeps how long the part is, and of how many bytes. */
  readonly onLength: (ms: number, bytes: number) => void;
  /** There is nothing in it; the file is gone. */
  readonly onEmpty: () => void;
}

/** A part of a recording while it is written, readable by the agent's own account alone. */
export class RecordingFile implements RecordingWriter {
  readonly #options: RecordingFileOptions;
  readonly #handle: number;
  #bytes = 0;
  #indexedMs = -INDEX_EVERY_MS;
  #open = true;

  constructor(options: RecordingFileOptions) {
    this.#options = options;
    this.#handle = openSync(options.path, 'w', 0o600);
  }

  append(piece: string, ms: number): void {
    if (!this.#open) return;
    const bytes = Buffer.from(piece, 'base64');
    let written = 0;
    while (written < bytes.length) written += writeSync(this.#handle, bytes, written);
    this.#bytes += bytes.length;
    if (ms - this.#indexedMs < INDEX_EVERY_MS) return;
    this.#indexedMs = ms;
    this.#options.onLength(ms, this.#bytes);
  }

  end(ms: number): void {
    if (!this.#open) return;
    this.#open = false;
    try {
      closeSync(this.#handle);
      if (this.#bytes > 0) this.#options.onLength(ms, this.#bytes);
      else this.#discard();
    } catch {
      // What is on the disk stays; the next start puts the index right.
    }
  }

  #discard(): void {
    unlinkSync(this.#options.path);
    this.#options.onEmpty();
  }
}
