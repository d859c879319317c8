/** The Chrome DevTools Protocol as Playwright types it (types only; nothing is loaded at run time). */
export type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';
