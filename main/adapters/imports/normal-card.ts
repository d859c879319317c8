/** vCard 2.1 writes values of TYPE without saying so: `TEL;CELL;VOICE:` (section 2.1.1 of that specification). */
const BARE_TYPES = /^[A-Z0-9-]+$/i;
const QUOTED_PRINTABLE = /^(?:ENCODING=)?QUOTED-PRINTABLE$/i;

/** Lines that start with a blank continue the one before (RFC 6350 section 3.2). */
function unfolded(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const isSoftBreak =
      last !== undefined && /QUOTED-PRINTABLE/i.test(last.split(':')[0] ?? '') && last.endsWith('=');
    if (isSoftBreak) whole[whole.length - 1] = last.slice(0, -1) + line.replace(/^[ \t]/, '');
    else if (last !== undefined && /^[ \t]/.test(line)) whole[whole.length - 1] = last + line.slice(1);
    else if (line.trim() !== '') whole.push(line);
  }
  return whole;
}

function decodeBytes(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

function decodeQuotedPrintable(value: string, charset: string): string {
  const bytes: number[] = [];
  for (const [piece] of value.matchAll(/=[0-9A-F]{2}|[^]/gi)) {
    if (piece.length === 3) bytes.push(Number.parseInt(piece.slice(1), 16));
    else bytes.push(...new TextEncoder().encode(piece));
  }
  return decodeBytes(new Uint8Array(bytes), charset).replace(/\r?\n/g, '\\n');
}

/** One 2.1 line as later versions write it: named types, plain UTF-8 values. */
function modernLine(line: string): string {
  const colon = line.indexOf(':');
  if (colon < 0) return line;
  const [name = '', ...parameters] = line.slice(0, colon).split(';');
  const charset = parameters.find((each) => /^CHARSET=/i.test(each))?.slice('CHARSET='.length) ?? 'utf-8';
  const isQuoted = parameters.some((each) => QUOTED_PRINTABLE.test(each));
  const value = isQuoted ? decodeQuotedPrintable(line.slice(colon + 1), charset) : line.slice(colon + 1);
  const kept = parameters
    .filter((each) => each !== '' && !QUOTED_PRINTABLE.test(each) && !/^CHARSET=/i.test(each))
    .map((each) => (BARE_TYPES.test(each) ? `TYPE=${each}` : each));
  return `${[name, ...kept].join(';')}:${value}`;
}

/** Properties that carry nothing the address book keeps, and much that parsers stumble over. */
const DROPPED = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|AGENT|REV|BDAY|ANNIVERSARY|VERSION|X-[\w-]+)[;:]/i;

/** A card of any version as a vCard 4.0 text for the parser, without pictures and dates. */
export function normalCard(lines: readonly string[]): string {
  const kept = unfolded(lines)
    .filter((line) => !DROPPED.test(line))
    .map(modernLine);
  return ['BEGIN:VCARD', 'VERSION:4.0', ...kept, 'END:VCARD'].join('\r\n');
}
