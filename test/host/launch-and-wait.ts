/** A test run for another test to kill: starts the fixture app on the folder it is given and says when it runs. */
import { join } from 'node:path';
import { launchApp } from '#test/support/app/launch-app.ts';

const [userDataDir = ''] = process.argv.slice(2);
const app = await launchApp({ appDir: join(import.meta.dirname, 'fixture-app'), userDataDir });
await app.window('panel.html');
process.stdout.write('running\n');
