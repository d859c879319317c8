import { dialog, type BrowserWindow } from 'electron';

import type { FileKind } from './choose-file.ts';

export interface NewFile {
  readonly title: string;
  /** What it is called unless the agent wants otherwise. */
  readonly name: string;
  readonly kind: FileKind;
}

/** Lets the agent say where a file is to be; undefined when the agent thinks better of it. */
export async function chooseNewFile(
  window: BrowserWindow,
  { title, name, kind }: NewFile,
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: name,
    filters: [{ name: kind.name, extensions: [...kind.extensions] }],
  });
  return canceled || filePath === '' ? undefined : filePath;
}
