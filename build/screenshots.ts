/**
 * `npm run screenshots [-- --readme] [part of a name]`: pictures of the running app; see `test/pictures/run.ts`.
 * `npm run screenshots -- --surfaces [--language L] [part of a name]`: every state of the pages, in one language or all;
 * see `test/support/ui-harness/capture.ts`.
 */
import { ensureBuilt } from './fresh-build.mjs';
import { inRoot } from './paths.ts';

const surfaces = process.argv.indexOf('--surfaces');
if (surfaces === -1) {
  if (!(await ensureBuilt())) process.exit(1);
  await import(inRoot('test/pictures/run.ts'));
} else {
  process.argv.splice(surfaces, 1);
  if (!process.argv.includes('--language')) process.argv.push('--language', 'all');
  await import(inRoot('test/support/ui-harness/capture.ts'));
}
