/** Prints the host's own doings to stderr when `HOST_DEBUG` is set. */
export function debugLog(...parts: readonly unknown[]): void {
  if (process.env['HOST_DEBUG']) console.error('[host]', ...parts);
}
