export type PhpValue = string | PhpValue[] | { [key: string]: PhpValue };

/** Reads a query as PHP does: `a[]=1&a[]=2` is a list, `a[b]=1` a map. One level deep is all that is used. */
export function phpQuery(text: string): Record<string, PhpValue> {
  const values: Record<string, PhpValue> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const nested = /^([^[]+)\[([^\]]*)\]$/.exec(name);
    const key = nested?.[1] ?? name;
    const inner = nested?.[2];
    const known = values[key];
    if (inner === undefined) values[key] = value;
    else if (inner === '') values[key] = [...(Array.isArray(known) ? known : []), value];
    else
      values[key] = { ...(typeof known === 'object' && !Array.isArray(known) ? known : {}), [inner]: value };
  }
  return values;
}
