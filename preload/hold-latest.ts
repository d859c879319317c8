type Subscribe<T> = (listener: (payload: T) => void) => () => void;

/**
 * Listens to `source` from now on and keeps its latest payload for the first listener, so that what was sent while the
 * page was still drawing itself is not lost.
 */
export function holdLatest<T>(source: Subscribe<T>): Subscribe<T> {
  const listeners = new Set<(payload: T) => void>();
  let held: readonly T[] = [];
  source((payload) => {
    held = listeners.size === 0 ? [payload] : [];
    for (const listener of listeners) listener(payload);
  });
  return (listener) => {
    listeners.add(listener);
    const missed = held;
    held = [];
    for (const payload of missed) listener(payload);
    return () => {
      listeners.delete(listener);
    };
  };
}
