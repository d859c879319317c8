/**
 * Loaded with `-r` before the app: gives it the lab's password in place of an OS keychain, says when the app was first
 * reachable, in milliseconds since the process began, and then quits it.
 */
const { registerHooks } = require('node:module');
const { app } = require('electron');

const KEYCHAIN = `
  export const getPassword = async () => 'agentpass';
  export const setPassword = async () => undefined;
  export const deletePassword = async () => true;
`;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'keytar/keytar.js'
      ? { url: `data:text/javascript,${encodeURIComponent(KEYCHAIN)}`, shortCircuit: true }
      : next(specifier, context),
});

new PerformanceObserver((list) => {
  const reachable = list.getEntriesByName('app:reachable')[0];
  if (reachable === undefined) return;
  process.stdout.write(`app:reachable ${reachable.startTime}\n`);
  app.quit();
}).observe({ type: 'mark', buffered: true });
