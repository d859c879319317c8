import { defineConfig } from '@playwright/test';
import { inRoot } from './paths.ts';

/** Stories in the running app: one at a time, because each owns real windows, ports and audio. */
export default defineConfig({
  testDir: inRoot('test/e2e'),
  outputDir: inRoot('test-results/e2e'),
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
