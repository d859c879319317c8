import { shell } from 'electron';

/** Shows a file of ours in the file manager of the OS; opens nothing. */
export function showFile(path: string): void {
  shell.showItemInFolder(path);
}
