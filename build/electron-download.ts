/**
 * Fetches Electron's zip into the machine's cache, where Electron's own installer finds it. Run as a program by
 * `electron-binary.mjs`; writes progress to stdout and the cause of a failure, as one line, to stderr.
 */
import { createRequire } from 'node:module';
import { downloadArtifact } from '@electron/get';

/** Without a byte for this long the download counts as impossible. */
const FIRST_BYTE_MS = 8_000;
const STALLED_MS = 30_000;

const require = createRequire(import.meta.url);
const { version } = require('electron/package.json') as { readonly version: string };
const checksums = require('electron/checksums.json') as Record<string, string>;

let deadline = setTimeout(() => fail('no answer within 8 s'), FIRST_BYTE_MS);
let shown = -1;

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

/** `fetch` says "fetch failed" and keeps the cause in a chain, which may be empty-worded for several addresses. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return reasonOf(error.cause);
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  return inner === undefined ? (error.message.split('\n')[0] ?? error.name) : reasonOf(inner);
}

function showProgress({ percent }: { readonly percent: number }): void {
  clearTimeout(deadline);
  deadline = setTimeout(() => fail('the download stopped for 30 s'), STALLED_MS);
  const tenth = Math.floor(percent * 10);
  if (tenth > shown) process.stdout.write(`Downloading Electron ${version}: ${String(tenth * 10)} %\n`);
  shown = Math.max(shown, tenth);
}

try {
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums,
    downloadOptions: { quiet: true, getProgressCallback: showProgress },
  });
  clearTimeout(deadline);
} catch (error) {
  fail(reasonOf(error));
}
