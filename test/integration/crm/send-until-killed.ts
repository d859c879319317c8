import { writeSync } from 'node:fs';

import { tellEvents, writeCall } from '#test/support/crm/disk-outbox.ts';

/**
 * Writes one call to a portal, or its events to a webhook, by way of the outbox on disk, and kills itself right before or
 * right after its n-th write to the disk. Says each step that was taken.
 */
const [file = '', address = '', point = '1', when = '', what = 'call'] = process.argv.slice(2);
const send = what === 'call' ? writeCall : tellEvents;

let writes = 0;

await send(file, address, Number(point), {
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
