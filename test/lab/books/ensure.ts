/** Program: starts the lab of address books. Prints one line; exits with 0 when ready, with 3 when there is none. */
import { ensureBooks } from './books-lab.ts';

const status = await ensureBooks();
process.stdout.write(`${status.kind === 'ready' ? status.message : status.reason}\n`);
process.exitCode = status.kind === 'ready' ? 0 : 3;
