import { build } from 'vite';

import { rendererConfig } from '../../../build/vite.renderer.ts';
import { inRoot } from '../../../build/paths.ts';
import { pseudoEnglish } from './pseudo-texts.ts';

/** Builds panel and popup as the app has them into `folder`, in English that no catalog has with `pseudo`. */
export async function buildPages(folder: string, pseudo = false): Promise<void> {
  const input = { panel: inRoot('renderer/panel.html'), popup: inRoot('renderer/popup.html') };
  await build({
    ...rendererConfig,
    logLevel: 'error',
    plugins: [...(rendererConfig.plugins ?? []), ...(pseudo ? [pseudoEnglish()] : [])],
    build: { ...rendererConfig.build, outDir: folder, rolldownOptions: { input } },
  });
}
