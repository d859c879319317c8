/** Where a text came from: what is selected anywhere on the screen, or, where that cannot be had, what was copied. */
export type SelectionSource = 'selection' | 'clipboard';

/** Reads the text that the agent selected in whatever program. It changes neither selection nor clipboard. */
export interface SelectionReader {
  read(): Promise<{ readonly text: string; readonly source: SelectionSource }>;
}
