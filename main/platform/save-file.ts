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

/** Writes a text into a file that the agent chooses; false when the agent thinks better of it. */
export async function saveFile(
  window: BrowserWindow,
  { title, name, kind, text }: FileToSave,
): Promise<Result<boolean, CrmFileProblem>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: name,
    filters: [{ name: kind.name, extensions: [...kind.extensions] }],
  });
  if (canceled || filePath === '') return ok(false);
  try {
    await writeFile(filePath, text);
    return ok(true);
  } catch {
    return fail('file-not-written');
  }
}
