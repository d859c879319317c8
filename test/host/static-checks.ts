import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { parseSync } from 'vite';

const NODE_GLOBALS = /(?<![.\w$'"`])(Buffer|__dirname|__filename|setImmediate)(?=[.([])/;
const SYNCHRONOUS_IPC = /\.sendSync\s*\(/;
const WHOLE_IPC = /exposeInMainWorld\([^,]+,\s*[\w$.]*ipcRenderer\s*[,)]/;

/** What a sandboxed preload bundle may not be or do; empty when it is fine. */
export function preloadFaults(file: string): readonly string[] {
  const code = readFileSync(file, 'utf8');
  const faults = requiredModules(code)
    .filter((name) => name !== 'electron')
    .map((name) => `requires ${name}`);
  if (!isCommonJs(code)) faults.push('is not CommonJS');
  const nodeGlobal = NODE_GLOBALS.exec(code)?.[1];
  if (nodeGlobal !== undefined) faults.push(`uses ${nodeGlobal}`);
  if (SYNCHRONOUS_IPC.test(code)) faults.push('uses sendSync');
  if (WHOLE_IPC.test(code)) faults.push('exposes the whole ipcRenderer');
  return faults;
}

/** What the bundles of the pages may not contain; empty when they are fine. */
export function rendererFaults(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return files.flatMap((name) => {
    const path = join(folder, name);
    if (name.endsWith('.html')) return htmlFaults(name, readFileSync(path, 'utf8'));
    return /\.m?js$/.test(name) ? scriptFaults(name, readFileSync(path, 'utf8')) : [];
  });
}

function htmlFaults(name: string, html: string): readonly string[] {
  const inline = /<script(?![^>]*\ssrc=)|<style\b|\son[a-z]+=/i.test(html) ? [`${name} has inline code`] : [];
  return [...inline, ...literalScheme(name, html)];
}

function scriptFaults(name: string, code: string): readonly string[] {
  const foreign = importedModules(name, code).filter(
    (module) => /^(electron|node:)/.test(module) || builtinModules.includes(module),
  );
  return [...foreign.map((module) => `${name} imports ${module}`), ...literalScheme(name, code)];
}

/** Pages use relative addresses: the host serves them under another origin than `app://`. */
function literalScheme(name: string, text: string): readonly string[] {
  return text.includes('app://') ? [`${name} contains app://`] : [];
}

function importedModules(name: string, code: string): readonly string[] {
  const { module } = parseSync(name, code);
  const dynamic = module.dynamicImports.map(({ moduleRequest }) =>
    code.slice(moduleRequest.start + 1, moduleRequest.end - 1),
  );
  return [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...dynamic];
}

function requiredModules(code: string): string[] {
  return [...code.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map((match) => match[1] ?? '');
}

function isCommonJs(code: string): boolean {
  try {
    return Boolean(new Script(`(function(exports,require,module,process,global){${code}\n})`));
  } catch {
    return false;
  }
}
