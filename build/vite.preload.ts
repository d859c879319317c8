import type { InlineConfig } from 'vite';
import { ROOT, inRoot } from './paths.ts';

/**
 * The bridge: one CommonJS file that requires only `electron`, because a sandboxed preload cannot load another
 * file. `bundle.ts` refuses the result when that is not so.
 */
export const preloadConfig: InlineConfig = {
  configFile: false,
  root: ROOT,
  publicDir: false,
  build: {
    lib: { entry: inRoot('preload/index.ts'), formats: ['cjs'], fileName: () => 'index.cjs' },
    outDir: inRoot('out/preload'),
    emptyOutDir: true,
    target: 'chrome148',
    minify: false,
    sourcemap: true,
    rolldownOptions: { external: ['electron'], output: { codeSplitting: false } },
  },
};
