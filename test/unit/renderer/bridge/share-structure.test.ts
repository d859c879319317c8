import { assert, jsonValue, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import { shareStructure } from '#renderer/bridge/share-structure.ts';
import { aCall, aCallId } from '#test/support/builders/a-call.ts';
import { aSnapshot } from '#test/support/builders/a-snapshot.ts';

test('the result always equals the newer value', () => {
  const values = record({ part: jsonValue(), list: jsonValue() });
  assert(
    property(values, values, (before, after) => {
      expect(shareStructure(before, after)).toEqual(after);
    }),
  );
});

test('a copy of the same value is the same object again', () => {
  assert(
    property(record({ part: jsonValue() }), (value) => {
      expect(shareStructure(value, structuredClone(value))).toBe(value);
    }),
  );
});

test('only what changed becomes new', () => {
  const other = aCall({ id: aCallId(2) });
  const before = aSnapshot({ calls: [aCall(), other] });
  const after = structuredClone({ ...before, revision: 2, calls: [aCall({ muted: true }), other] });
  const shared = shareStructure(before, after);
  expect(shared.calls[0]).not.toBe(before.calls[0]);
  expect(shared.calls[0]?.lookup).toBe(before.calls[0]?.lookup);
  expect(shared.calls[1]).toBe(other);
  expect(shared.hotkeys).toBe(before.hotkeys);
});

test('a value that is gone is gone', () => {
  const { queue: _, ...without } = aCall({ queue: 'Support' });
  expect(shareStructure(aCall({ queue: 'Support' }), without)).toEqual(without);
});
