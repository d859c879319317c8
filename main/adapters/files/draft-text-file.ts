import { open, rename, rm } from 'node:fs/promises';

import type { TextFile } from '#core/ports/text-file.ts';

/** Writes beside the file, readable for its owner alone, and takes its name when it is whole. */
export async function draftTextFile(path: string): Promise<TextFile> {
  const draft = `${path}.part`;
  const file = await open(draft, 'w', 0o600);
  return {
    write: async (text) => {
      await file.writeFile(text);
    },
    commit: async () => {
      await file.sync();
      await file.close();
      await rename(draft, path);
    },
    discard: async () => {
      await file.close();
      await rm(draft, { force: true });
    },
  };
}
