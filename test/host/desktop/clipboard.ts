/** `clipboard` as Electron ≥ 44 has it: asynchronous. It is the host's own, not the desktop's. */
let text = '';

export const clipboard = {
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
