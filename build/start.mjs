/** `npm start [-- arguments of the app]`: everything from a bare checkout to the running app. */
import { ensureBuilt } from './fresh-build.mjs';
import { planLaunch } from './launch.mjs';
import { runAttached } from './run.mjs';
import { prepare, stop } from './setup.mjs';

await prepare();
if (!(await ensureBuilt())) stop('The build failed; the lines above say why.');
const launch = await planLaunch(process.argv.slice(2));
if ('problem' in launch) stop(launch.problem);
for (const note of launch.notes) process.stdout.write(`${note}\n`);
process.exit(await runAttached(launch.program, launch.args, launch.env));
