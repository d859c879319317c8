import ElectronStore from 'electron-store';
import { z } from 'zod';

import type { Rectangle } from 'electron';

const Place = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(100),
  height: z.number().int().min(100),
});

/** Where the panel was left. Kept apart from the settings: losing it costs nothing. */
export class WindowMemory {
  readonly #store: ElectronStore;

  constructor(folder: string) {
    this.#store = new ElectronStore({ name: 'windows', cwd: folder, clearInvalidConfig: true });
  }

  get panel(): Rectangle | undefined {
    const read = Place.safeParse(this.#store.get('panel'));
    return read.success ? read.data : undefined;
  }

  rememberPanel(bounds: Rectangle): void {
    this.#store.set('panel', { ...bounds });
  }
}
