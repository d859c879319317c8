function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The checked value with everything in `stored` that the schema does not know, at any depth but in lists: what a newer
 * version wrote comes through an older one unharmed.
 */
export function keepUnknown<Checked extends object>(checked: Checked, stored: unknown): Checked {
  if (!isRecord(stored)) return checked;
  const known = Object.entries(checked).map(([key, value]) => {
    const before = Object.hasOwn(stored, key) ? stored[key] : undefined;
    return [key, isRecord(value) ? keepUnknown(value, before) : value] as const;
  });
  return { ...stored, ...checked, ...Object.fromEntries(known) };
}
