import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCodec } from '#test/host/injected/codec.ts';

const codec = makeCodec();

function overTheWire(value: unknown): unknown {
  return codec.decode(codec.encode(value));
}

describe('a value that crosses between page and main', () => {
  it('arrives as it was sent, whatever JSON-like shape it has', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true });
    fc.assert(
      fc.property(anything, (value) => {
        expect(overTheWire(value)).toEqual(value);
      }),
    );
  });

  it('keeps bytes, minus zero, not-a-number and undefined members', () => {
    const value = { bytes: new Uint8Array([0, 255]), zero: -0, nan: Number.NaN, nothing: undefined };
    expect(overTheWire(value)).toStrictEqual(value);
  });

  it.each([new Date(0), new Date(Number.NaN)])('keeps a date, also an invalid one: %s', (date) => {
    expect(overTheWire(date)).toEqual(date);
  });

  it('may contain itself', () => {
    const value: { self?: unknown } = {};
    value.self = value;
    const arrived = overTheWire(value) as typeof value;
    expect(arrived.self).toBe(arrived);
  });

  it('keeps the kind, message and cause of an error', () => {
    const arrived = overTheWire(new TypeError('bad', { cause: 'why' }));
    expect(arrived).toBeInstanceOf(TypeError);
    expect(arrived).toMatchObject({ message: 'bad', cause: 'why' });
  });

  it.each([() => 1, Symbol('x'), new WeakMap(), Promise.resolve()])(
    'is refused when it cannot be cloned',
    (value) => {
      expect(() => codec.encode({ value })).toThrow('An object could not be cloned.');
    },
  );
});
