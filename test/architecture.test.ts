import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '#shared/ipc/channels.ts';
import { inRoot } from '../build/paths.ts';
import { sourceFiles, type SourceFile } from '../build/source-files.ts';

/** What each layer may import by the `imports` map of package.json, beside itself. */
const LAYERS = {
  shared: { folder: 'shared/', may: [] },
  core: { folder: 'main/core/', may: ['shared'] },
  adapters: { folder: 'main/adapters/', may: ['core', 'shared'] },
  platform: { folder: 'main/platform/', may: ['core', 'shared'] },
  app: { folder: 'main/app/', may: ['platform', 'adapters', 'core', 'shared'] },
  preload: { folder: 'preload/', may: ['shared'] },
  renderer: { folder: 'renderer/', may: ['shared', 'preload'] },
} as const satisfies Record<string, { folder: string; may: readonly string[] }>;

type Layer = keyof typeof LAYERS;

const LAYER_NAMES = Object.keys(LAYERS) as Layer[];

/** Packages that a layer may not import; everything else is bundled and free. */
const BANNED_PACKAGES: Readonly<Record<Layer, RegExp>> = {
  shared: /^(electron|electron-store|sip\.js|ws|keytar)(\/|$)|^node:/,
  core: /^(electron|electron-store|sip\.js|ws|keytar)(\/|$)|^node:/,
  adapters: /^(electron|electron-store)(\/|$)|^sip\.js$/,
  platform: /^(sip\.js|ws)(\/|$)/,
  app: /^(sip\.js|ws)(\/|$)/,
  preload: /^(?!electron$)/,
  renderer: /^(electron|electron-store|sip\.js|ws|keytar)(\/|$)|^node:/,
};

/** Files that may hold these powerful Electron objects. */
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  ipcMain: [
    'main/app/index.ts',
    'main/app/compose.ts',
    'main/app/ipc/ipc-router.ts',
    'main/platform/electron-media-gateway.ts',
  ],
  ipcRenderer: ['preload/index.ts'],
};

const OPENER = 'main/platform/safe-external.ts';

/** What `#` names that lies below `main`. */
const MAIN_LAYERS: readonly string[] = ['core', 'adapters', 'platform', 'app'];

const PRODUCT = sourceFiles(['shared', 'main', 'preload', 'renderer']);
const TESTS = sourceFiles(['test']);
const TOOLS = sourceFiles(['build']);
const EVERYTHING = [...PRODUCT, ...TESTS, ...TOOLS];
const BY_PATH = new Map(EVERYTHING.map((file) => [file.path, file]));

function layerOf(path: string): Layer | undefined {
  return LAYER_NAMES.find((name) => path.startsWith(LAYERS[name].folder));
}

/** The layer that an import reaches, or undefined for a package. */
function target(file: SourceFile, specifier: string): Layer | 'outside' | undefined {
  if (specifier.startsWith('.')) {
    return layerOf(posix.join(posix.dirname(file.path), specifier)) ?? 'outside';
  }
  if (!specifier.startsWith('#')) return undefined;
  return LAYER_NAMES.find((name) => specifier.startsWith(`#${name}/`)) ?? 'outside';
}

function layerViolations(file: SourceFile): string[] {
  const layer = layerOf(file.path);
  if (layer === undefined) return [`${file.path} is in no layer`];
  const allowed: readonly string[] = [layer, ...LAYERS[layer].may];
  return file.dependencies.flatMap(({ specifier, values }) => {
    const to = target(file, specifier);
    const typesOnly = values.length === 0;
    const bad =
      to === undefined
        ? BANNED_PACKAGES[layer].test(specifier) && !(layer === 'preload' && typesOnly)
        : !allowed.includes(to) || (to === 'preload' && layer === 'renderer' && !typesOnly);
    return bad ? [`${file.path} imports ${specifier}`] : [];
  });
}

/** The file that an import of shared or renderer code reaches. */
function reached(file: SourceFile, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file.path), specifier);
  return /^#(?:shared|renderer)\//.test(specifier) ? specifier.slice(1) : undefined;
}

/** By which files a file comes to import a package as a value; files that were seen before are left out. */
function waysTo(name: string, file: SourceFile, seen: Set<string>): string[] {
  if (seen.has(file.path)) return [];
  seen.add(file.path);
  return file.dependencies
    .filter(({ values }) => values.length > 0)
    .flatMap(({ specifier }) => {
      if (specifier === name) return [file.path];
      const next = BY_PATH.get(reached(file, specifier) ?? '');
      return next === undefined ? [] : waysTo(name, next, seen).map((way) => `${file.path} > ${way}`);
    });
}

function relativeAcrossLayers(file: SourceFile): string[] {
  return file.dependencies
    .filter(({ specifier }) => specifier.startsWith('.') && target(file, specifier) !== layerOf(file.path))
    .map(({ specifier }) => `${file.path} imports ${specifier}`);
}

/** The file of this repository that an import reaches, whatever it imports; undefined for a package. */
function imported(file: SourceFile, specifier: string): SourceFile | undefined {
  if (specifier.startsWith('.')) return BY_PATH.get(posix.join(posix.dirname(file.path), specifier));
  const [, top = '', rest = ''] = /^#([a-z]+)\/(.+)$/.exec(specifier) ?? [];
  const within = MAIN_LAYERS.includes(top) ? `main/${top}` : top;
  return BY_PATH.get(`${within}/${rest}`);
}

/** Puts everything into `loaded` that runs when a file is loaded: what it imports as values, and so on. */
function load(file: SourceFile, loaded: Set<string>): void {
  if (loaded.has(file.path)) return;
  loaded.add(file.path);
  for (const { specifier, values } of file.dependencies) {
    const next = values.length === 0 ? undefined : imported(file, specifier);
    if (next !== undefined) load(next, loaded);
  }
}

function matching(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

describe('layers', () => {
  it('import only what stands below them', () => {
    expect(PRODUCT.flatMap(layerViolations)).toEqual([]);
  });

  it('reach each other by name, never by a relative path', () => {
    expect(PRODUCT.flatMap(relativeAcrossLayers)).toEqual([]);
  });

  it.each(Object.entries(HOLDERS))('let only the wiring hold %s', (name, holders) => {
    const found = PRODUCT.filter(({ dependencies }) =>
      dependencies.some(({ specifier, values }) => specifier === 'electron' && values.includes(name)),
    ).map(({ path }) => path);
    expect(found.filter((path) => !holders.includes(path))).toEqual([]);
  });

  it('take Electron by name, so that each power a file holds is visible in its imports', () => {
    const whole = PRODUCT.filter(({ dependencies }) =>
      dependencies.some(
        ({ specifier, values }) =>
          specifier === 'electron' &&
          values.some((name) => /^(default|\*|Default|NamespaceObject)$/.test(name)),
      ),
    );
    expect(whole.map(({ path }) => path)).toEqual([]);
  });
});

describe('every file', () => {
  it('keeps to its budget of lines', () => {
    const long = EVERYTHING.filter(({ path, lines }) => lines > (path.startsWith('test/') ? 300 : 250));
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it('exports by name', () => {
    const files = EVERYTHING.filter(({ path }) => !path.endsWith('.config.ts'));
    expect(files.filter(({ hasDefaultExport }) => hasDefaultExport).map(({ path }) => path)).toEqual([]);
  });

  it('silences neither the compiler nor the linter', () => {
    const silencers = new RegExp(['@ts-(ignore|expect-error|nocheck)', '(es|ox)lint-disable'].join('|'));
    expect(matching(EVERYTHING, silencers)).toEqual([]);
  });

  it('is named in kebab-case', () => {
    const odd = EVERYTHING.filter(
      ({ path }) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.tsx?$/.test(posix.basename(path)),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});

describe('the product', () => {
  it('turns no text into markup or code', () => {
    const dangerous =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b|\beval\(|new Function\(/;
    expect(matching(PRODUCT, dangerous)).toEqual([]);
  });

  it('opens things outside itself at one place', () => {
    expect(matching(PRODUCT, /\bopenExternal\s*\(/).filter((path) => path !== OPENER)).toEqual([]);
    expect(matching(PRODUCT, /\bshell\.open(Path|External)\b/).filter((path) => path !== OPENER)).toEqual([]);
  });

  it('keeps zod out of its pages: their content policy lets no code be made of text', () => {
    const pages = PRODUCT.filter(({ path }) => /^renderer\/(?!media\/)/.test(path));
    const seen = new Set<string>();
    expect(pages.flatMap((page) => waysTo('zod', page, seen))).toEqual([]);
  });

  it('explains each top folder in a README', () => {
    const folders = ['shared', 'main', 'preload', 'renderer', 'test', 'build'];
    expect(folders.filter((folder) => !existsSync(inRoot(folder, 'README.md')))).toEqual([]);
  });
});

describe('the core', () => {
  it('does nothing that no test ever loads', () => {
    const loaded = new Set<string>();
    for (const file of TESTS) if (/\.test\.tsx?$/.test(file.path)) load(file, loaded);
    const doing = PRODUCT.filter(
      ({ path, text }) => path.startsWith('main/core/') && /^export (async )?(function|class)\b/m.test(text),
    );
    expect(doing.map(({ path }) => path).filter((path) => !loaded.has(path))).toEqual([]);
  });
});

describe('the commands of the pages', () => {
  const mentions = (place: RegExp): string[] => {
    const text = PRODUCT.filter(({ path }) => place.test(path)).map((file) => file.text);
    return COMMANDS.filter((command) => !text.join('\n').includes(`'${command}'`));
  };

  it('are named once, as verbs of the product', () => {
    expect(new Set(COMMANDS).size).toBe(COMMANDS.length);
    expect(COMMANDS.filter((command) => !/^[a-z]+:[a-z-]+$/.test(command))).toEqual([]);
  });

  it('have a schema in the contract and a handler in main', () => {
    const contract = mentions(/^shared\/ipc\/(contract|[a-z-]+-inputs)\.ts$/);
    expect({ contract, handlers: mentions(/^main\/app\//) }).toEqual({ contract: [], handlers: [] });
  });

  it('are each named by a test', () => {
    const texts = TESTS.filter(({ path }) => /\.(test|spec)\.tsx?$/.test(path)).map(({ text }) => text);
    expect(COMMANDS.filter((command) => !texts.some((text) => text.includes(`'${command}'`)))).toEqual([]);
  });

  it('make up the whole bridge', () => {
    const bridge = PRODUCT.filter(({ path }) => path === 'preload/index.ts').flatMap(
      (file) => file.dependencies,
    );
    expect(bridge.flatMap(({ values }) => values)).toContain('COMMANDS');
    expect(matching(PRODUCT, /ipcRenderer\.invoke\((?!command\b)/)).toEqual([]);
  });
});
