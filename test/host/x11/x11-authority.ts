import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export type X11Cookie = { readonly name: string; readonly data: Buffer };

const NO_COOKIE: X11Cookie = { name: '', data: Buffer.alloc(0) };
const COOKIE_NAME = 'MIT-MAGIC-COOKIE-1';

/** The secret for a display number from `$XAUTHORITY` (Xauth file format); an empty one when there is none. */
export function readX11Cookie(displayNumber: string, env: NodeJS.ProcessEnv): X11Cookie {
  const file = readOrEmpty(env['XAUTHORITY'] ?? join(homedir(), '.Xauthority'));
  for (let offset = 0; offset + 2 < file.length;) {
    const fields: Buffer[] = [];
    offset += 2; // address family: every entry for this display number will do
    for (let field = 0; field < 4; field += 1) {
      const length = file.readUInt16BE(offset);
      fields.push(file.subarray(offset + 2, offset + 2 + length));
      offset += 2 + length;
    }
    const [, number, name, data] = fields;
    const fits = number?.toString() === displayNumber || number?.length === 0;
    if (fits && name?.toString() === COOKIE_NAME && data) return { name: COOKIE_NAME, data };
  }
  return NO_COOKIE;
}

function readOrEmpty(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
