import { readFileSync, readdirSync } from 'node:fs';
import { parseSync } from 'vite';
import { ROOT } from './paths.ts';

/** One import or re-export of a source file. */
export interface Dependency {
  readonly specifier: string;
  /** Imported names that exist at run time; `default`, `*` and plain names. Empty for type-only imports. */
  readonly values: readonly string[];
}

/** A source file as the architecture test sees it. */
export interface SourceFile {
  /** Path from the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly dependencies: readonly Dependency[];
  readonly hasDefaultExport: boolean;
}

/**
 * Reads and parses every TypeScript source below the given folders of the repository.
 * @throws when a file does not parse
 */
export function sourceFiles(folders: readonly string[]): SourceFile[] {
  return folders.flatMap(listFiles).map(readSource);
}

function listFiles(folder: string): string[] {
  return readdirSync(`${ROOT}/${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(ROOT.length + 1))
    .toSorted();
}

function readSource(path: string): SourceFile {
  const text = readFileSync(`${ROOT}/${path}`, 'utf8');
  const { module, errors } = parseSync(path, text);
  const problem = errors[0];
  if (problem !== undefined) throw new Error(`${path}: ${problem.message}`);
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    values: entries
      .filter((entry) => !entry.isType)
      .map(({ importName }) => importName.name ?? importName.kind),
  }));
  const exports = module.staticExports.flatMap(({ entries }) => entries);
  const reExports = exports.flatMap(({ moduleRequest, isType, localName }) =>
    moduleRequest === null
      ? []
      : [{ specifier: moduleRequest.value, values: isType ? [] : [localName.name ?? '*'] }],
  );
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => ({
    specifier: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    values: ['*'],
  }));
  return {
    path,
    text,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    dependencies: [...imports, ...reExports, ...dynamic],
    hasDefaultExport: exports.some(({ exportName }) => exportName.kind === 'Default'),
  };
}
