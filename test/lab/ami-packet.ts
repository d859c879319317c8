/** One message of Asterisk's manager interface: header names in lower case, repeated headers in order. */
export type AmiPacket = ReadonlyMap<string, readonly string[]>;

/** Fields of an action; a field given as a list is sent once per item (`Variable`). */
export type AmiFields = Readonly<Record<string, string | readonly string[]>>;

/** First value of a header, or an empty string. */
export function header(packet: AmiPacket, name: string): string {
  return packet.get(name.toLowerCase())?.[0] ?? '';
}

/** Reads `Name: value` lines up to the blank line that ends a message. */
export function parsePacket(text: string): AmiPacket {
  const headers = new Map<string, string[]>();
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).toLowerCase();
    const values = headers.get(name) ?? [];
    values.push(line.slice(colon + 1).trimStart());
    headers.set(name, values);
  }
  return headers;
}

/**
 * Writes an action.
 * @throws when a value contains a line break, which would start a header of its own
 */
export function formatAction(action: string, id: string, fields: AmiFields): string {
  const lines = [['Action', action] as const, ['ActionID', id] as const];
  const rest = Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((item) => [name, item] as const),
  );
  const all = [...lines, ...rest];
  const broken = all.find(([, value]) => /[\r\n]/.test(value));
  if (broken !== undefined) throw new Error(`a line break in ${broken[0]}`);
  return `${all.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`;
}
