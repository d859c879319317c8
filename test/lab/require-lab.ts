import { ensureLab } from './asterisk.ts';

/**
 * Set-up of the `pbx` tests: starts the lab before the first of them.
 * @throws with the reason when this machine can have no lab
 */
export async function setup(): Promise<void> {
  const status = await ensureLab();
  if (status.kind === 'unavailable') throw new Error(status.reason);
}
