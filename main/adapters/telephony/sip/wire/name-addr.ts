/**
 * A From, To, Contact or Refer-To value taken apart (RFC 3261 §20.10, §25.1).
 * `parameters` keeps its leading semicolon; `name` is the display name without its quotes, escapes kept.
 */
export interface NameAddr {
  readonly name: string;
  readonly quoted: boolean;
  readonly bracketed: boolean;
  readonly uri: string;
  readonly parameters: string;
}

const TOKENS = /^[A-Za-z0-9\-.!%*_+`'~ \t]*$/;
const QUOTED = /^"((?:[^"\\]|\\.)*)"[ \t]*</;

/** Takes one address value apart; undefined when there is no URI in it. Unclosed quotes are tolerated. */
export function readNameAddr(value: string): NameAddr | undefined {
  const quoted = QUOTED.exec(value);
  const open = quoted === null ? value.indexOf('<') : quoted[0].length - 1;
  if (open < 0) {
    const end = value.search(/[;\s]/);
    const uri = end < 0 ? value : value.slice(0, end);
    const parameters = end < 0 ? '' : value.slice(end).trim();
    return uri === '' ? undefined : { name: '', quoted: false, bracketed: false, uri, parameters };
  }
  const close = value.indexOf('>', open);
  if (close < 0) {
    return undefined;
  }
  return {
    name: quoted === null ? value.slice(0, open).trim() : (quoted[1] ?? ''),
    quoted: quoted !== null,
    bracketed: true,
    uri: value.slice(open + 1, close).trim(),
    parameters: value.slice(close + 1).trim(),
  };
}

/** Writes an address value with its display name in quotes wherever bare tokens would not do. */
export function writeNameAddr(address: NameAddr): string {
  const name = writtenName(address);
  const uri = address.bracketed || name !== '' ? `<${address.uri}>` : address.uri;
  return `${name === '' ? '' : `${name} `}${uri}${address.parameters}`;
}

function writtenName({ name, quoted }: NameAddr): string {
  if (quoted) {
    return `"${name}"`;
  }
  return TOKENS.test(name) ? name : `"${name.replace(/["\\]/g, '')}"`;
}

/** Splits a comma-separated header value; commas inside quotes and angle brackets do not count. */
export function splitValues(value: string): readonly string[] {
  if (!value.includes(',')) {
    return [value];
  }
  const values: string[] = [];
  let start = 0;
  let quoted = false;
  let bracketed = false;
  for (let index = 0; index < value.length; index += 1) {
    const character = value[index];
    if (quoted) {
      index += character === '\\' ? 1 : 0;
      quoted = character !== '"';
    } else if (character === '"') {
      quoted = true;
    } else if (character === '<' || character === '>') {
      bracketed = character === '<';
    } else if (character === ',' && !bracketed) {
      values.push(value.slice(start, index).trim());
      start = index + 1;
    }
  }
  values.push(value.slice(start).trim());
  return values;
}
