type MessageBox = Electron.Dialog['showMessageBox'];
type OpenDialog = Electron.Dialog['showOpenDialog'];
type SaveDialog = Electron.Dialog['showSaveDialog'];

/** `dialog`: nobody can answer, so message boxes give their default and file dialogs are cancelled. */
export const dialog: {
  showMessageBox: MessageBox;
  showOpenDialog: OpenDialog;
  showSaveDialog: SaveDialog;
  showErrorBox(title: string, content: string): void;
} = {
  showMessageBox: async (...args: readonly unknown[]) => {
    const options = args.at(-1) as Electron.MessageBoxOptions;
    console.error(`host: ${options.message}`);
    return { response: options.defaultId ?? 0, checkboxChecked: options.checkboxChecked === true };
  },

  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),

  showSaveDialog: async () => ({ canceled: true, filePath: '' }),

  showErrorBox(title, content) {
    console.error(`host: ${title}: ${content}`);
  },
};
