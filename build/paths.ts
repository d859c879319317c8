import { fileURLToPath } from 'node:url';

/** Absolute path of the repository, without a trailing slash. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** Absolute path of `segments` below the repository. */
export function inRoot(...segments: readonly string[]): string {
  return [ROOT, ...segments].join('/');
}
