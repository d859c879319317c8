import { writeSync } from 'node:fs';

import { writeCall } from '#test/support/crm/disk-outbox.ts';

/**
 * Writes one call to a portal by way of the outbox on disk, and kills itself right before or right after its n-th write
 * to the disk. Says each step that was taken.
 */
const [file = '', webhook = '', point = '1', when = ''] = process.argv.slice(2);

let writes = 0;

await writeCall(file, webhook, Number(point), {
  around: (write) => {
    writes += 1;
    const isIt = writes === Number(point);
    if (isIt && when === 'before') process.kill(process.pid, 'SIGKILL');
    const value = write();
    if (isIt && when === 'after') process.kill(process.pid, 'SIGKILL');
    return value;
  },
  onTaken: (step) => writeSync(1, `${step}\n`),
});
