import { defineConfig } from '@playwright/test';
import { inRoot } from './paths.ts';

const PBX_STORIES = 'pbx/**/*.spec.ts';

/**
 * Stories in the running app: one at a time, because each owns real windows, ports and audio. Those of the project
 * `pbx` need the Asterisk lab.
 */
export default defineConfig({
  testDir: inRoot('test/e2e'),
  outputDir: inRoot('test-results/e2e'),
  projects: [
    { name: 'app', testIgnore: PBX_STORIES },
    { name: 'pbx', testMatch: PBX_STORIES },
  ],
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  // A machine that others share may stall a whole program; what passes only then is told with the figures.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
