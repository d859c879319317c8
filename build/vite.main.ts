import type { InlineConfig } from 'vite';
import { ROOT, inRoot } from './paths.ts';

/**
 * Left out of the main bundle. Electron and Node are the runtime; keytar carries a native binary per platform;
 * bufferutil and utf-8-validate are optional accelerators that `ws` asks for inside a try block.
 */
const EXTERNAL: readonly (string | RegExp)[] = [
  'electron',
  /^electron\//,
  /^node:/,
  /^keytar(\/|$)/,
  'bufferutil',
  'utf-8-validate',
];

/** The main process: one ESM file for the Node inside Electron, everything else bundled. */
export const mainConfig: InlineConfig = {
  configFile: false,
  root: ROOT,
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: inRoot('main/app/index.ts'),
    outDir: inRoot('out/main'),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      external: [...EXTERNAL],
      platform: 'node',
      output: { format: 'esm', entryFileNames: 'index.js', codeSplitting: false },
    },
  },
};
