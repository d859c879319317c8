/** A test run for another test to kill: starts the fixture app on the folder it is given and says when it runs. */
import { launchFixture } from './fixture-app.ts';

const [userDataDir = ''] = process.argv.slice(2);
const app = await launchFixture({ userDataDir });
await app.window('panel.html');
process.stdout.write('running\n');
