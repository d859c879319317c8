import { writeFile } from 'node:fs/promises';

import { dialog, type BrowserWindow } from 'electron';

import type { CrmFileProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { FileKind } from './choose-file.ts';

export interface FileToSave {
  readonly title: string;
  /** What it is called unless the agent wants otherwise. */
  readonly name: string;
  readonly kind: FileKind;
  readonly text: string;
}

/** Where the agent wants a file; undefined when the agent thinks better of it. */
export async function choosePlace(
  window: BrowserWindow,
  { title, name, kind }: Omit<FileToSave, 'text'>,
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: name,
    filters: [{ name: kind.name, extensions: [...kind.extensions] }],
  });
  return canceled || filePath === '' ? undefined : filePath;
}

/** Writes a text into a file that the agent chooses; false when the agent thinks better of it. */
export async function saveFile(
  window: BrowserWindow,
  { text, ...place }: FileToSave,
): Promise<Result<boolean, CrmFileProblem>> {
  const filePath = await choosePlace(window, place);
  if (filePath === undefined) return ok(false);
  try {
    await writeFile(filePath, text);
    return ok(true);
  } catch {
    return fail('file-not-written');
  }
}
