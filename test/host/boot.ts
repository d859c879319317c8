/** Entry of the host: behaves like `electron [switches] [-r module]... <app directory> [arguments]`. */
import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseBootArguments, type BootArguments } from './boot-arguments.ts';
import { electronVersion } from './electron-version.ts';
import { hostState } from './host-state.ts';

type Manifest = { name?: string; productName?: string; version?: string; main?: string };

const ELECTRON_MODULE = new URL('./electron-module.mjs', import.meta.url).href;
const ELECTRON_NAMES = new Set(['electron', 'electron/main', 'electron/common']);
const SLOW_START_MS = 5_000;
const PARENT_CHECK_MS = 500;

/** Makes `electron` mean the host, for imports and requires of the app and of its dependencies. */
function interceptElectron(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      ELECTRON_NAMES.has(specifier) ? { url: ELECTRON_MODULE, shortCircuit: true } : next(specifier, context),
  });
}

function shapeProcess({ appDir, appArguments }: BootArguments, appPath: string): void {
  const facts = { type: 'browser', defaultApp: true, resourcesPath: join(appPath, 'resources') };
  for (const [name, value] of Object.entries(facts)) Object.defineProperty(process, name, { value });
  const version = { value: electronVersion(), enumerable: true };
  Object.defineProperty(process.versions, 'electron', version);
  process.env['HOST_EXECUTABLE'] ??= join(import.meta.dirname, 'host-electron');
  process.argv = [process.env['HOST_EXECUTABLE'], appDir, ...appArguments];
}

function reportFailure(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(`A JavaScript error occurred in the main process\nUncaught Exception:\n${text}`);
}

/** A test run that is killed leaves nothing behind: its host notices the lost parent. */
function endWithParent(end: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, PARENT_CHECK_MS).unref();
}

function readManifest(appPath: string): Manifest {
  return JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as Manifest;
}

async function boot(): Promise<void> {
  const args = parseBootArguments(process.argv.slice(2));
  if (args.appDir === '')
    throw new Error('host: usage: host-electron [switches] <app directory> [arguments]');
  const appPath = resolve(args.appDir);
  const manifest = readManifest(appPath);
  hostState.appPath = appPath;
  hostState.controlled = args.switches.some((text) => text.startsWith('--inspect'));
  interceptElectron();
  shapeProcess(args, appPath);

  const { app } = await import('./app/app.ts');
  const { startApp } = await import('./app/start-app.ts');
  app.name = manifest.productName ?? manifest.name ?? 'Electron';
  app.hostSetVersion(manifest.version ?? '0.0.0');
  for (const text of [...args.switches, ...args.appArguments]) {
    if (text.startsWith('--user-data-dir='))
      app.setPath('userData', resolve(text.slice('--user-data-dir='.length)));
    else if (text.startsWith('--')) app.commandLine.appendArgument(text);
  }

  process.on('uncaughtException', reportFailure);
  process.on('unhandledRejection', (reason) => {
    console.error(
      `UnhandledPromiseRejectionWarning: ${reason instanceof Error ? reason.stack : String(reason)}`,
    );
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => void app.hostEnd(0));
  if (hostState.controlled) endWithParent(() => void app.hostEnd(0));

  for (const path of args.preloadModules) createRequire(import.meta.url)(resolve(path));
  await evaluateMain(join(appPath, manifest.main ?? 'index.js'));
  await startApp();
}

async function evaluateMain(path: string): Promise<void> {
  const slow = setTimeout(() => {
    console.error('host: main has not finished evaluating; top-level `await app.whenReady()` never resolves');
  }, SLOW_START_MS);
  await import(pathToFileURL(path).href);
  clearTimeout(slow);
}

try {
  await boot();
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
