import { existsSync } from 'node:fs';

import { labEnvironment, labStateDirectory } from '../asterisk.ts';
import { lastLine, runScript } from '../run-script.ts';

/** Where OpenLDAP and Radicale listen, and who may sign in; the same as in `office.ldif` and `start.sh`. */
export const BOOKS = {
  ldap: '127.0.0.1:3890',
  ldaps: 'localhost:6360',
  base: 'ou=people,dc=office,dc=example',
  /** May read everything. */
  reader: { name: 'cn=phones,dc=office,dc=example', password: 'phonepass' },
  /** May read ten entries at a time. */
  small: { name: 'cn=small,dc=office,dc=example', password: 'smallpass' },
  carddav: 'http://127.0.0.1:5232',
  owner: { name: 'ines', password: 'cardpass' },
} as const;

/** A lab that runs, or the reason in words why this machine has none. */
export type BooksLabStatus =
  | { readonly kind: 'ready'; readonly message: string }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** The certificate of the directory, which is its own authority. */
export function booksCaFile(): string {
  return `${labStateDirectory()}/books/books.crt`;
}

/** Starts both servers anew, with nobody in them but `office.ldif`. Never throws: a machine without them is normal. */
export async function ensureBooks(): Promise<BooksLabStatus> {
  const obstacle = findObstacle();
  if (obstacle !== undefined) return { kind: 'unavailable', reason: obstacle };
  const { code, output } = await runScript('books/start.sh', labEnvironment());
  const message = lastLine(output);
  return code === 0
    ? { kind: 'ready', message }
    : { kind: 'unavailable', reason: message === '' ? `books/start.sh ended with ${String(code)}` : message };
}

/** Stops both, and keeps what was installed. */
export async function stopBooks(): Promise<void> {
  await runScript('books/stop.sh', labEnvironment());
}

function findObstacle(): string | undefined {
  if (process.platform !== 'linux') return 'the lab of address books runs on Linux only';
  const isThere = ['/usr/sbin/slapd', '/usr/bin/radicale'].every((file) => existsSync(file));
  if (isThere || process.getuid?.() === 0) return undefined;
  return 'the lab of address books needs slapd and radicale, or root to install them';
}
