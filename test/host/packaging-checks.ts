import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createPackageWithOptions, extractAll, extractFile, listPackage } from '@electron/asar';

type Validate = (configuration: object, logger: object) => Promise<void>;

/** electron-builder's own parts, wherever the package manager put them. */
const partOfBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));

/** What electron-builder's own schema says against a configuration; null when it accepts it. */
export async function builderFault(configuration: object): Promise<string | null> {
  const { validateConfiguration } = partOfBuilder('app-builder-lib/out/util/config/config.js') as {
    validateConfiguration: Validate;
  };
  const { DebugLogger } = partOfBuilder('builder-util') as { DebugLogger: new (enabled: boolean) => object };
  try {
    await validateConfiguration(configuration, new DebugLogger(false));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The configuration in a YAML file. */
export function readBuilderConfiguration(file: string): Record<string, unknown> {
  const yaml = partOfBuilder('js-yaml') as { load(text: string): unknown };
  return yaml.load(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

export type PackedApp = {
  readonly entries: readonly string[];
  readonly main: string;
  readonly folder: string;
};

/**
 * Packs an app folder into an asar below `target` and unpacks it again: `folder` is what the packaged app
 * consists of, ready to run.
 */
export async function packAndUnpack(appDir: string, target: string): Promise<PackedApp> {
  const archive = join(target, 'app.asar');
  const folder = join(target, 'app');
  mkdirSync(target, { recursive: true });
  await createPackageWithOptions(appDir, archive, { globOptions: { ignore: ['**/*.map'] } });
  const manifest = JSON.parse(extractFile(archive, 'package.json').toString()) as { main: string };
  extractAll(archive, folder);
  if (!existsSync(join(folder, manifest.main))) throw new Error(`the archive lacks ${manifest.main}`);
  return { entries: listPackage(archive, { isPack: false }), main: manifest.main, folder };
}
