type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shareList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const shared = after.map((value, index) => share(before[index], value));
  const same = before.length === after.length && shared.every((value, index) => value === before[index]);
  return same ? before : shared;
}

function shareRecord(before: Plain, after: Plain): Plain {
  const keys = Object.keys(after);
  const shared = Object.fromEntries(keys.map((key) => [key, share(before[key], after[key])]));
  const same =
    keys.length === Object.keys(before).length &&
    keys.every((key) => key in before && shared[key] === before[key]);
  return same ? before : shared;
}

function share(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) return shareList(before, after);
  if (isPlain(before) && isPlain(after)) return shareRecord(before, after);
  return after;
}

/**
 * A value equal to `after` that keeps every part of `before` that did not change. A snapshot arrives as a copy, new
 * from top to bottom; without this every part of the page would draw itself anew with each one. Plain data only.
 */
export function shareStructure<Value extends object>(before: Value, after: Value): Value {
  return share(before, after) as Value;
}
