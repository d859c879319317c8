import { existsSync, renameSync, rmSync } from 'node:fs';

/** Files kept, the current one included. */
const KEPT_FILES = 5;

/** Moves `main.log` to `main.log.1`, that to `.2` and so on; the oldest goes. */
export function rotateLog(path: string): void {
  rmSync(`${path}.${KEPT_FILES - 1}`, { force: true });
  for (let age = KEPT_FILES - 2; age >= 1; age -= 1) {
    if (existsSync(`${path}.${age}`)) renameSync(`${path}.${age}`, `${path}.${age + 1}`);
  }
  if (existsSync(path)) renameSync(path, `${path}.1`);
}
