import { clipboard } from 'electron';

import type { SelectionReader } from '#core/ports/selection-reader.ts';

/**
 * What is selected on an X11 or Wayland desktop is there to be read (PRIMARY). Windows and macOS have no such thing, and
 * pressing Copy in another program takes native code: there it is what the agent copied.
 */
export class ElectronSelection implements SelectionReader {
  async read(): ReturnType<SelectionReader['read']> {
    if (process.platform === 'linux') {
      const text = await clipboard.selection.readText();
      if (text.trim() !== '') return { text, source: 'selection' };
    }
    return { text: await clipboard.readText(), source: 'clipboard' };
  }
}
