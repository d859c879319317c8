/** The command line of Electron's default app: `[switches] [-r module]... <app directory> [arguments]`. */
export type BootArguments = {
  /** Switches before the app directory. */
  readonly switches: readonly string[];
  readonly preloadModules: readonly string[];
  readonly appDir: string;
  /** Everything after the app directory: what the app sees in `process.argv`. */
  readonly appArguments: readonly string[];
};

/** Splits the host's arguments; the app directory is "" when there is none. */
export function parseBootArguments(args: readonly string[]): BootArguments {
  const switches: string[] = [];
  const preloadModules: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const text = args[index] ?? '';
    if (text === '-r' || text === '--require') {
      index += 1;
      preloadModules.push(args[index] ?? '');
    } else if (text.startsWith('-')) {
      switches.push(text);
    } else {
      return { switches, preloadModules, appDir: text, appArguments: args.slice(index + 1) };
    }
  }
  return { switches, preloadModules, appDir: '', appArguments: [] };
}
