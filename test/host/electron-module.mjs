/** The module `electron` itself: by name, as a whole (electron-store imports it so), and by `require`. */
export * from './electron.ts';
export { electron as default, electron as 'module.exports' } from './electron.ts';
