import { beforeEach, describe, expect, it } from 'vitest';

import type { RecordingStore } from '#core/ports/recording-store.ts';
import { CallId } from '#shared/domain/ids.ts';

const FIRST = CallId.parse('11111111-1111-4111-8111-111111111111');
const SECOND = CallId.parse('22222222-2222-4222-8222-222222222222');

export interface RecordingStoreUnderTest {
  readonly store: RecordingStore;
  /** The history has this call, or has it no more. */
  know(id: CallId): void;
  forget(id: CallId): void;
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** What every store of recordings promises. */
export function recordingStoreContract(name: string, open: () => RecordingStoreUnderTest): void {
  describe(`${name} as a store of recordings`, () => {
    let under: RecordingStoreUnderTest;
    let store: RecordingStore;
    beforeEach(() => {
      under = open();
      ({ store } = under);
      under.know(FIRST);
      under.know(SECOND);
    });

    function record(id: CallId, at: number, ...pieces: readonly string[]): void {
      const writer = store.begin(id, at);
      pieces.forEach((piece, index) => writer.append(base64(piece), (index + 1) * 1000));
      writer.end(pieces.length * 1000);
    }

    function textOf(id: CallId, part: number): string {
      const read = store.read(id, part, 0, 1000);
      return Buffer.from(read?.piece ?? '', 'base64').toString();
    }

    it('gives back the pieces of a part as one, and its length', () => {
      record(FIRST, 5000, 'one ', 'two ', 'three');
      expect(store.of(FIRST)).toEqual({
        callId: FIRST,
        parts: [{ part: 1, startedAt: 5000, ms: 3000, bytes: 13 }],
      });
      expect(textOf(FIRST, 1)).toBe('one two three');
      expect(store.pathOf(FIRST)).toContain(FIRST);
      expect(store.of(SECOND)).toBeUndefined();
    });

    it('lists them newest first, page by page, each call once', () => {
      record(FIRST, 5000, 'one');
      record(SECOND, 9000, 'two');
      record(FIRST, 12_000, 'three');
      const ids = (limit: number, before?: number) => store.list(limit, before).map(({ callId }) => callId);
      expect([ids(10), ids(1), ids(10, 9000), ids(10, 5000)]).toEqual([
        [SECOND, FIRST],
        [SECOND],
        [FIRST],
        [],
      ]);
      expect(store.list(10)[1]?.parts).toHaveLength(2);
    });

    it('has what was written of a part that nobody closed', () => {
      store.begin(FIRST, 5000).append(base64('before the crash'), 1000);
      expect(store.of(FIRST)?.parts).toMatchObject([{ ms: 1000, bytes: 16 }]);
      expect(textOf(FIRST, 1)).toBe('before the crash');
    });

    it('adds parts behind each other', () => {
      record(FIRST, 5000, 'one');
      record(FIRST, 9000, 'two');
      expect(store.of(FIRST)?.parts.map(({ part, startedAt }) => [part, startedAt])).toEqual([
        [1, 5000],
        [2, 9000],
      ]);
      expect([textOf(FIRST, 1), textOf(FIRST, 2)]).toEqual(['one', 'two']);
    });

    it('reads a long part in stretches, each saying where the next one begins', () => {
      record(FIRST, 5000, 'abcdefgh');
      const first = store.read(FIRST, 1, 0, 5);
      expect(first).toEqual({ piece: base64('abcde'), next: 5 });
      expect(store.read(FIRST, 1, 5, 5)).toEqual({ piece: base64('fgh') });
    });

    it('keeps nothing of a part in which nothing came', () => {
      record(FIRST, 5000);
      expect(store.of(FIRST)).toBeUndefined();
      expect(store.pathOf(FIRST)).toBeUndefined();
    });

    it('ignores what comes after the end', () => {
      const writer = store.begin(FIRST, 5000);
      writer.append(base64('one'), 1000);
      writer.end(1000);
      writer.append(base64('late'), 2000);
      writer.end(2000);
      expect(textOf(FIRST, 1)).toBe('one');
      expect(store.of(FIRST)?.parts[0]?.ms).toBe(1000);
    });

    it('removes a recording with all its parts, once', () => {
      record(FIRST, 5000, 'one');
      record(FIRST, 9000, 'two');
      expect(store.remove(FIRST)).toBe(true);
      expect(store.of(FIRST)).toBeUndefined();
      expect(store.read(FIRST, 1, 0, 10)).toBeUndefined();
      expect(store.remove(FIRST)).toBe(false);
    });

    it('removes recordings that began before a moment and leaves the others', () => {
      record(FIRST, 5000, 'old');
      record(SECOND, 9000, 'new');
      expect(store.removeBefore(9000)).toBe(1);
      expect([store.of(FIRST), textOf(SECOND, 1)]).toEqual([undefined, 'new']);
      expect(store.totals()).toEqual({ calls: 1, bytes: 3 });
    });

    it('sweeps out what belongs to a call that left the history', () => {
      record(FIRST, 5000, 'demo');
      record(SECOND, 5000, 'call');
      under.forget(FIRST);
      store.sweep();
      expect([store.of(FIRST), textOf(SECOND, 1)]).toEqual([undefined, 'call']);
    });

    it('has nothing to read where nothing was recorded', () => {
      expect(store.read(FIRST, 1, 0, 10)).toBeUndefined();
      expect(store.totals()).toEqual({ calls: 0, bytes: 0 });
      store.sweep();
      expect(store.removeBefore(9000)).toBe(0);
    });
  });
}
