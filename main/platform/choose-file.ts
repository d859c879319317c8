import { dialog, type BrowserWindow } from 'electron';

export interface FileKind {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** Lets the agent pick one file; undefined when the agent thinks better of it. */
export async function chooseFile(
  window: BrowserWindow,
  title: string,
  kinds: readonly FileKind[],
): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openFile'],
    filters: kinds.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
  });
  return filePaths[0];
}
