import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { makeCodec } from '../injected/codec.ts';
import { runIsolatedWorld, type IsolatedWorldOptions } from '../injected/isolated-world.ts';
import { runMainWorld } from '../injected/main-world.ts';
import { makeWorldBridge } from '../injected/world-bridge.ts';
import { PRELOAD_WORLD, type PageSession } from './page-session.ts';

const SEND_NAME = '__electronHostSend';

export type PreloadOptions = {
  readonly preload: string | undefined;
  readonly additionalArguments: readonly string[];
  readonly onError: (error: Error) => void;
};

/** Arranges that both worlds of every coming document start with the host's and the preload's code. */
export async function injectPreload(page: PageSession, options: PreloadOptions): Promise<void> {
  const { preload } = options;
  const wrapped = preload === undefined ? 'null' : readPreload(preload, options.onError);
  const world: IsolatedWorldOptions = {
    channel: page.channel,
    sendName: SEND_NAME,
    receiveName: page.receiveName,
    process: sandboxedProcess(options.additionalArguments),
  };
  const main = callText(runMainWorld, JSON.stringify(page.channel), makeWorldBridge);
  const isolated = callText(runIsolatedWorld, JSON.stringify(world), makeWorldBridge, makeCodec, wrapped);
  const sourceUrl = preload === undefined ? '' : `\n//# sourceURL=${pathToFileURL(preload).href}`;
  await page.send('Runtime.addBinding', { name: SEND_NAME, executionContextName: PRELOAD_WORLD });
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: main });
  const source = isolated + sourceUrl;
  await page.send('Page.addScriptToEvaluateOnNewDocument', { worldName: PRELOAD_WORLD, source });
}

/** A function, which travels as its own source, or ready text. */
type Injectable = { toString(): string };

/** The text of a call. */
function callText(target: Injectable, ...args: readonly Injectable[]): string {
  return `(${target.toString()})(${args.map((part) => part.toString()).join(',')})`;
}

function readPreload(path: string, onError: (error: Error) => void): string {
  try {
    const code = readFileSync(path, 'utf8');
    const wrapped = `function({module,require,process,global}){const {exports}=module;${code}\n}`;
    parseOrThrow(`(${wrapped})`, path);
    return wrapped;
  } catch (error) {
    onError(error instanceof Error ? error : new Error(String(error)));
    return 'null';
  }
}

/** A syntax error inside the injected text would take the host's own part down with it. */
function parseOrThrow(source: string, filename: string): Script {
  return new Script(source, { filename });
}

/** The little of `process` that a sandboxed preload sees. */
function sandboxedProcess(additionalArguments: readonly string[]): Record<string, unknown> {
  return {
    platform: process.platform,
    arch: process.arch,
    version: process.version,
    versions: { ...process.versions },
    env: { ...process.env },
    argv: [process.execPath, '--type=renderer', ...additionalArguments],
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: true,
  };
}
