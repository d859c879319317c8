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
export declare function sourceFiles(folders: readonly string[]): SourceFile[];
