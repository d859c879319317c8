/** `clipboard` as Electron ≥ 44 has it: asynchronous. It is the host's own, not the desktop's. */
function clipboardOf() {
  let text = '';
  return {
    async writeText(value: string): Promise<void> {
      text = value;
    },

    async readText(): Promise<string> {
      return text;
    },

    async has(mimeType: string): Promise<boolean> {
      return mimeType === 'text/plain' && text !== '';
    },

    clear(): void {
      text = '';
    },
  };
}

/** `selection` is what is selected anywhere on an X11 desktop (PRIMARY). */
export const clipboard = { ...clipboardOf(), selection: clipboardOf() };
