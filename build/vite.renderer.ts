import { readFileSync } from 'node:fs';

import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { inRoot } from './paths.ts';

/** The pages of the app; each is an HTML file in `renderer/` and keeps its name in `out/renderer/`. */
export const PAGES = ['panel', 'popup', 'media', 'caller'] as const;

const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { readonly version: string };

/**
 * The pages, served from `app://` under a CSP without inline scripts: relative URLs, fonts and images as files
 * (a `data:` font would be refused), no inlined preload polyfill.
 */
export const rendererConfig: InlineConfig = {
  configFile: false,
  root: inRoot('renderer'),
  base: './',
  publicDir: false,
  plugins: [react()],
  define: { 'import.meta.env.APP_VERSION': JSON.stringify(version) },
  css: { modules: { generateScopedName: '[name]-[local]-[hash:base64:5]' } },
  build: {
    outDir: inRoot('out/renderer'),
    emptyOutDir: true,
    target: 'chrome148',
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: Object.fromEntries(PAGES.map((page) => [page, inRoot('renderer', `${page}.html`)])),
    },
  },
};
