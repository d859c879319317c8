/** `npm run dev`: builds on every change and starts the app again; its state comes back from disk. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './fresh-build.mjs';
import { planLaunch } from './launch.mjs';
import { ROOT } from './run.mjs';
import { prepare, stop } from './setup.mjs';

/** Editors write a file in several steps; one build is enough. */
const SETTLE_MS = 120;

await prepare();
if (!(await ensureBuilt())) stop('The build failed; the lines above say why.');
const launch = await planLaunch(process.argv.slice(2));
if ('problem' in launch) stop(launch.problem);
for (const note of launch.notes) process.stdout.write(`${note}\n`);

let app = startApp(launch);
/** @type {Promise<void>} */
let building = Promise.resolve();
/** @type {NodeJS.Timeout | undefined} */
let settle;

for (const folder of ['shared', 'main', 'preload', 'renderer']) {
  watch(join(ROOT, folder), { recursive: true }, (_event, name) => {
    if (name === null || !/\.(tsx?|css|html|json|svg)$/.test(name)) return;
    clearTimeout(settle);
    settle = setTimeout(() => {
      building = building.then(rebuild);
    }, SETTLE_MS);
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill());

/** The app pulls its state on load, so a restart is the one reload that is right for every kind of change. */
async function rebuild() {
  const started = performance.now();
  if (!(await ensureBuilt())) return;
  process.stdout.write(`Built in ${Math.round(performance.now() - started)} ms, restarting\n`);
  app.removeAllListeners('exit');
  const gone = new Promise((resolve) => app.once('exit', resolve));
  app.kill();
  await gone;
  if (launch !== undefined && !('problem' in launch)) app = startApp(launch);
}

/** @param {import('./launch.mjs').Launch} plan */
function startApp({ program, args, env }) {
  const child = spawn(program, [...args], { cwd: ROOT, stdio: 'inherit', env });
  child.on('exit', (code) => process.exit(code ?? 0));
  return child;
}
