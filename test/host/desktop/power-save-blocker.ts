const running = new Set<number>();
let lastId = 0;

/** `powerSaveBlocker`: counted, without effect. */
export const powerSaveBlocker = {
  start(_type: 'prevent-app-suspension' | 'prevent-display-sleep'): number {
    lastId += 1;
    running.add(lastId);
    return lastId;
  },

  stop: (id: number): boolean => running.delete(id),

  isStarted: (id: number): boolean => running.has(id),
};
