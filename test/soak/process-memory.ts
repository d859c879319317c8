import { processTree, readProcess } from '#test/support/app/process-tree.ts';

/**
 * Memory that a process made itself and that is in RAM, in bytes (`RssAnon`, Linux): without files and libraries that
 * the system maps and drops as it likes. Undefined where the system does not tell.
 */
export function ownMemory(pid: number): number | undefined {
  const kilobytes = /^RssAnon:\s+(\d+) kB$/m.exec(readProcess(pid, 'status'))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/** That of all pages of an app together: the renderers among the processes it started. */
export function pagesMemory(pid: number): number | undefined {
  const renderers = processTree(pid).filter((each) =>
    readProcess(each, 'cmdline').includes('--type=renderer'),
  );
  const sizes = renderers.map(ownMemory);
  return sizes.length === 0 ? undefined : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}
