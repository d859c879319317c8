import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { ROOT, inRoot } from './paths.ts';

/** An existing, empty place: whatever looks for Electron's binary finds no reason to download one. */
const NO_ELECTRON = { ELECTRON_OVERRIDE_DIST_PATH: inRoot('build'), ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };

const SHARED = {
  root: ROOT,
  resolve: { alias: [{ find: /^electron(\/.*)?$/, replacement: inRoot('build/electron-stub.ts') }] },
};

/** Asterisk 16 cannot reach an agent behind an edge proxy: see test/lab/README.md. */
const BEYOND_LAB = process.env['LAB_SUITE'] === 'bullseye' ? ['test/integration/pbx/edge-proxy.test.ts'] : [];

/** Real audio drops out when other work takes the machine: CI tries such a test once more, and the summary says so. */
const SOUND_RETRIES = process.env['CI'] === undefined ? 0 : 1;

/** These leave nothing behind that another file could meet; a world of its own for each would take twice the time. */
const TOGETHER = { isolate: false };

/** A test that takes longer hangs; a machine that is busy with other things takes its time. */
const UNIT_WITHIN_MS = 30_000;

const TESTS = '**/*.test.{ts,tsx}';

function nodeProject(name: string, include: readonly string[], test: object = {}): object {
  return { ...SHARED, test: { name, include: [...include], environment: 'node', env: NO_ELECTRON, ...test } };
}

export default defineConfig({
  root: ROOT,
  test: {
    passWithNoTests: true,
    coverage: {
      provider: 'v8',
      include: ['shared/**/*.ts', 'main/core/**/*.ts'],
      reportsDirectory: 'test-results/coverage',
    },
    projects: [
      nodeProject('unit', [`test/unit/${TESTS}`, 'test/architecture.test.ts'], {
        exclude: ['test/unit/renderer/**'],
        testTimeout: UNIT_WITHIN_MS,
        ...TOGETHER,
      }),
      {
        ...SHARED,
        plugins: [react()],
        test: {
          name: 'renderer',
          include: [`test/unit/renderer/${TESTS}`],
          environment: 'jsdom',
          env: NO_ELECTRON,
          setupFiles: [inRoot('build/renderer-test-setup.ts')],
          testTimeout: UNIT_WITHIN_MS,
          ...TOGETHER,
        },
      },
      nodeProject('contract', [`test/contract/${TESTS}`], { testTimeout: 20_000 }),
      nodeProject('integration', [`test/integration/${TESTS}`], {
        exclude: ['test/integration/pbx/**', 'test/integration/books/**'],
        testTimeout: 30_000,
        retry: SOUND_RETRIES,
      }),
      nodeProject('books', [`test/integration/books/${TESTS}`], {
        globalSetup: [inRoot('test/lab/books/require-books.ts')],
        fileParallelism: false,
        testTimeout: 30_000,
        hookTimeout: 300_000,
      }),
      nodeProject('pbx', [`test/integration/pbx/${TESTS}`], {
        exclude: BEYOND_LAB,
        globalSetup: [inRoot('test/lab/require-lab.ts')],
        fileParallelism: false,
        testTimeout: 60_000,
        hookTimeout: 300_000,
        retry: SOUND_RETRIES,
      }),
    ],
  },
});
