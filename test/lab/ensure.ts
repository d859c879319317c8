/** Program: starts the lab. Prints one line; exits with 0 when it is ready, with 3 when this machine has none. */
import { ensureLab } from './asterisk.ts';

const status = await ensureLab();
process.stdout.write(`${status.kind === 'ready' ? status.message : status.reason}\n`);
process.exitCode = status.kind === 'ready' ? 0 : 3;
