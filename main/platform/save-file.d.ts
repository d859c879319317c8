import { type BrowserWindow } from 'electron';
import type { CrmFileProblem } from '#shared/ipc/problems.ts';
import { type Result } from '#shared/result.ts';
import type { FileKind } from './choose-file.ts';
export interface FileToSave {
  readonly title: string;
  /** What it is called unless the agent wants otherwise. */
  readonly name: string;
  readonly kind: FileKind;
  readonly text: string;
}
/** Writes a text into a file that the agent chooses; false when the agent thinks better of it. */
export declare function saveFile(
  window: BrowserWindow,
  { title, name, kind, text }: FileToSave,
): Promise<Result<boolean, CrmFileProblem>>;
