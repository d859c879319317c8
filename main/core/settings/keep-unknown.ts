function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The checked value with everything in `stored` that the schema does not know, at any depth: what a newer version wrote
 * comes through an older one unharmed. In lists only what has an `id` is known again, such as lines.
 */
export function keepUnknown<Checked extends object>(checked: Checked, stored: unknown): Checked {
  if (!isRecord(stored)) return checked;
  const known = Object.entries(checked).map(([key, value]) => {
    return [key, withUnknown(value, Object.hasOwn(stored, key) ? stored[key] : undefined)] as const;
  });
  return { ...stored, ...checked, ...Object.fromEntries(known) };
}

function withUnknown(value: unknown, before: unknown): unknown {
  if (isRecord(value)) return keepUnknown(value, before);
  if (!Array.isArray(value) || !Array.isArray(before)) return value;
  return value.map((item: unknown) => (isRecord(item) ? keepUnknown(item, sameItem(item, before)) : item));
}

function sameItem({ id }: Readonly<Record<string, unknown>>, before: readonly unknown[]): unknown {
  return id === undefined ? undefined : before.find((item) => isRecord(item) && item['id'] === id);
}
