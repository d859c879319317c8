import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that it started, itself first; of those that Linux tells in `/proc`. */
export function processTree(pid: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of entries('/proc').filter((each) => /^\d+$/.test(each))) {
    // The name in brackets may hold anything; the parent is the second field after it.
    const parent = Number(readProcess(Number(name), 'stat').split(') ').at(-1)?.split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [pid];
  for (const each of found) found.push(...(children.get(each) ?? []));
  return found;
}

/** A file of a process in `/proc`; empty when there is none, or no such process any more. */
export function readProcess(pid: number, file: 'stat' | 'status' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function entries(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
