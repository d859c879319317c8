const DISPOSE_LIMIT_MS = 3000;
/** Windows that refuse to close, or a page that does not answer, may not keep the process alive. */
const CLOSE_LIMIT_MS = 1000;

/** The part of Electron's `app` that ends it. */
export interface QuittingApp {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
  exit(code: number): void;
}

/**
 * Lets running work end while windows and sockets still live: the first quit is held back until `dispose` is through,
 * failed, or has had its time, and then quits for real; what still holds the process after that is cut off. So a
 * quit ends within `DISPOSE_LIMIT_MS + CLOSE_LIMIT_MS` whatever happens.
 */
export function disposeBeforeQuit(app: QuittingApp, dispose: () => Promise<void>): void {
  let state: 'running' | 'disposing' | 'done' = 'running';
  const finish = () => {
    if (state === 'done') return;
    state = 'done';
    setTimeout(() => app.exit(0), CLOSE_LIMIT_MS);
    app.quit();
  };
  app.on('before-quit', (event) => {
    if (state === 'done') return;
    event.preventDefault();
    if (state === 'disposing') return;
    state = 'disposing';
    setTimeout(finish, DISPOSE_LIMIT_MS);
    void attempt(dispose).then(finish, finish);
  });
}

/** A `dispose` that throws at once is a `dispose` that failed. */
async function attempt(dispose: () => Promise<void>): Promise<void> {
  await dispose();
}
