/** `dialog`: nobody can answer, so message boxes give their default and file dialogs are cancelled. */
export const dialog = {
  async showMessageBox(...args: readonly unknown[]): Promise<Electron.MessageBoxReturnValue> {
    const options = args.at(-1) as Electron.MessageBoxOptions;
    console.error(`host: ${options.message}`);
    return { response: options.defaultId ?? 0, checkboxChecked: options.checkboxChecked === true };
  },

  async showOpenDialog(..._args: readonly unknown[]): Promise<Electron.OpenDialogReturnValue> {
    return { canceled: true, filePaths: [] };
  },

  async showSaveDialog(..._args: readonly unknown[]): Promise<Electron.SaveDialogReturnValue> {
    return { canceled: true, filePath: '' };
  },

  showErrorBox(title: string, content: string): void {
    console.error(`host: ${title}: ${content}`);
  },
};
