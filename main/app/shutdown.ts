import { app } from 'electron';

const LIMIT_MS = 4000;

/**
 * Lets running work end while windows and sockets still live: the first quit is held back until `dispose` is through, or
 * `LIMIT_MS` have passed, and then quits for real.
 */
export function disposeBeforeQuit(dispose: () => Promise<void>): void {
  let state: 'running' | 'disposing' | 'done' = 'running';
  app.on('before-quit', (event) => {
    if (state === 'done') return;
    event.preventDefault();
    if (state === 'disposing') return;
    state = 'disposing';
    const limit = new Promise<void>((resolve) => {
      setTimeout(resolve, LIMIT_MS);
    });
    const finish = () => {
      state = 'done';
      app.quit();
    };
    void Promise.race([dispose(), limit]).then(finish, finish);
  });
}
