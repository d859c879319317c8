import { ensureBooks, stopBooks } from './books-lab.ts';

/**
 * Set-up of the `books` tests: starts OpenLDAP and Radicale before the first of them.
 * @throws with the reason when this machine can have neither
 */
export async function setup(): Promise<void> {
  const status = await ensureBooks();
  if (status.kind === 'unavailable') throw new Error(status.reason);
}

export async function teardown(): Promise<void> {
  await stopBooks();
}
