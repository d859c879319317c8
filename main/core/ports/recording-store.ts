import type { CallId } from '#shared/domain/ids.ts';
import type { KeptRecording, RecordingTotals } from '#shared/domain/recording.ts';

/** One part while it is written. */
export interface RecordingWriter {
  /** Adds a piece (base64); `ms` is how long the part is with it. Throws when the disk does not take it. */
  append(piece: string, ms: number): void;
  /** Closes the part with its length; one without a piece leaves nothing behind. Never throws, and twice is harmless. */
  end(ms: number): void;
}

/** A stretch of a part's file; `next` is where the one after it begins, missing at the end. */
export interface RecordingPiece {
  readonly piece: string;
  readonly next?: number;
}

/**
 * Recordings of calls on disk. Implementations
 * - MUST have each piece in the file when `append` returns, so that a crash leaves all of it playable,
 * - MUST keep files where only the agent's own account reads them,
 * - MUST find a recording by its call after a crash.
 */
export interface RecordingStore {
  /** Begins the call's next part. Throws when it cannot. */
  begin(id: CallId, at: number): RecordingWriter;
  of(id: CallId): KeptRecording | undefined;
  /** The newest first; only those that began before a moment (epoch ms) where one is given. */
  list(limit: number, before?: number): readonly KeptRecording[];
  /** At most `most` bytes of a part; undefined when there is no such part. */
  read(id: CallId, part: number, from: number, most: number): RecordingPiece | undefined;
  /** Where the first file lies; undefined when there is none. */
  pathOf(id: CallId): string | undefined;
  totals(): RecordingTotals;
  /** False when there was none. */
  remove(id: CallId): boolean;
  /** Removes recordings that began before a moment, epoch ms, known or not; returns of how many known calls. */
  removeBefore(at: number): number;
  /** Removes recordings whose call left the history, and puts the index right after a crash. */
  sweep(): void;
}
