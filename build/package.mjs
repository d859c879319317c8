/** `npm run package`: an unpacked app in `release/`, where Electron's binary is there; else it says why not. */
import { dirname, join } from 'node:path';
import { ensureBuilt } from './fresh-build.mjs';
import { downloadElectron, findElectron } from './electron-binary.mjs';
import { ROOT, runAttached } from './run.mjs';
import { prepare, stop } from './setup.mjs';

await prepare();
if (!(await ensureBuilt())) stop('The build failed; the lines above say why.');
const binary = findElectron() ?? (await download());
const builder = join(ROOT, 'node_modules', 'electron-builder', 'cli.js');
const args = [builder, '--dir', '--publish=never', '--config', 'electron-builder.yml'];
process.exit(await runAttached(process.execPath, [...args, `-c.electronDist=${dirname(binary)}`]));

/**
 * A machine that cannot have Electron is no error: there is nothing to package, and this says so.
 * @returns {Promise<string>}
 */
async function download() {
  const result = await downloadElectron();
  if ('binary' in result) return result.binary;
  process.stdout.write(`Nothing packaged: Electron cannot be had here (${result.reason}).\n`);
  return process.exit(0);
}
