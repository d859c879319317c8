const parameters: Record<string, string> = {};

/** `crashReporter`: accepts everything, reports nothing. */
export const crashReporter = {
  start(_options: Electron.CrashReporterStartOptions): void {},

  getUploadToServer: (): boolean => false,

  addExtraParameter(name: string, value: string): void {
    parameters[name] = value;
  },

  removeExtraParameter(name: string): void {
    delete parameters[name];
  },

  getParameters: (): Record<string, string> => ({ ...parameters }),
};
