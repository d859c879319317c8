const SHOWN_DIGITS = 3;

/** All digits but the last three as dots; signs between them stay. */
export function maskedDigits(text: string): string {
  const hidden = (text.match(/\d/g)?.length ?? 0) - SHOWN_DIGITS;
  let seen = 0;
  return text.replace(/\d/g, (digit) => {
    seen += 1;
    return seen <= hidden ? '•' : digit;
  });
}

/**
 * The same value with every public number in it, at whatever depth, shown masked: only what people read changes
 * (`display`), so that it can still be called. A text that is such a number's `display` elsewhere stays.
 */
export function withMaskedNumbers<Value>(value: Value): Value {
  return masked(value) as Value;
}

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, each]) => [name, masked(each)] as const);
  const copy: Record<string, unknown> = Object.fromEntries(fields);
  const { kind, display } = copy;
  return kind === 'external' && typeof display === 'string'
    ? { ...copy, display: maskedDigits(display) }
    : copy;
}
