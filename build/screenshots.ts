/** `npm run screenshots [-- --readme] [part of a name]`: pictures of the running app; see `test/pictures/run.ts`. */
import { ensureBuilt } from './fresh-build.mjs';
import { inRoot } from './paths.ts';

if (!(await ensureBuilt())) process.exit(1);
await import(inRoot('test/pictures/run.ts'));
