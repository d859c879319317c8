import type { CallId } from '#shared/domain/ids.ts';
import type { KeptRecording, RecordingTotals } from '#shared/domain/recording.ts';
import type { RecordingPiece, RecordingStore, RecordingWriter } from '#core/ports/recording-store.ts';

interface Part {
  readonly startedAt: number;
  bytes: Buffer;
  ms: number;
}

/** Recordings without a disk. */
export class MemoryRecordings implements RecordingStore {
  /** What the disk says to the next piece, when it is full. */
  diskFull = false;
  /** Calls that are in the history; all when undefined. */
  known: ReadonlySet<CallId> | undefined;
  readonly #kept = new Map<CallId, Map<number, Part>>();

  begin(id: CallId, at: number): RecordingWriter {
    const parts = this.#kept.get(id) ?? new Map<number, Part>();
    this.#kept.set(id, parts);
    const number = Math.max(0, ...parts.keys()) + 1;
    const part: Part = { startedAt: at, bytes: Buffer.alloc(0), ms: 0 };
    parts.set(number, part);
    let open = true;
    return {
      append: (piece, ms) => {
        if (!open) return;
        if (this.diskFull) throw new Error('ENOSPC: no space left on device');
        part.bytes = Buffer.concat([part.bytes, Buffer.from(piece, 'base64')]);
        part.ms = ms;
      },
      end: (ms) => {
        if (!open) return;
        open = false;
        part.ms = ms;
        if (part.bytes.length > 0) return;
        parts.delete(number);
        if (parts.size === 0) this.#kept.delete(id);
      },
    };
  }

  of(id: CallId): KeptRecording | undefined {
    const parts = [...(this.#kept.get(id) ?? [])].map(([part, { startedAt, ms, bytes }]) => {
      return { part, startedAt, ms, bytes: bytes.length };
    });
    return parts.length === 0 ? undefined : { callId: id, parts };
  }

  list(limit: number, before = Infinity): readonly KeptRecording[] {
    const began = ({ parts }: KeptRecording) => parts[0]?.startedAt ?? 0;
    return [...this.#kept.keys()]
      .flatMap((id) => this.of(id) ?? [])
      .filter((kept) => began(kept) < before)
      .toSorted((a, b) => began(b) - began(a))
      .slice(0, limit);
  }

  read(id: CallId, part: number, from: number, most: number): RecordingPiece | undefined {
    const bytes = this.#kept.get(id)?.get(part)?.bytes;
    if (bytes === undefined) return undefined;
    const next = Math.min(bytes.length, from + most);
    return { piece: bytes.toString('base64', from, next), ...(next < bytes.length && { next }) };
  }

  pathOf(id: CallId): string | undefined {
    return this.#kept.has(id) ? `/recordings/${id}.webm` : undefined;
  }

  totals(): RecordingTotals {
    const all = [...this.#kept.values()].flatMap((parts) => [...parts.values()]);
    return { calls: this.#kept.size, bytes: all.reduce((sum, { bytes }) => sum + bytes.length, 0) };
  }

  remove(id: CallId): boolean {
    return this.#kept.delete(id);
  }

  removeBefore(at: number): number {
    const old = [...this.#kept].filter(([, parts]) =>
      [...parts.values()].some((each) => each.startedAt < at),
    );
    for (const [id] of old) this.#kept.delete(id);
    return old.length;
  }

  sweep(): void {
    for (const id of this.#kept.keys()) if (this.known?.has(id) === false) this.#kept.delete(id);
  }
}
