import { dialog, type BrowserWindow } from 'electron';

/** Lets the agent pick a folder; undefined when the agent thinks better of it. */
export async function chooseFolder(window: BrowserWindow, title: string): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0];
}
