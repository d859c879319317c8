import ElectronStore from 'electron-store';
import { z } from 'zod';

import type { Rectangle } from 'electron';

import type { PanelShape, PlaceMemory } from './panel-place.ts';
import type { PopupMemory } from './popup-place.ts';

const Place = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(100),
  height: z.number().int().min(60),
});
const Places = z.record(
  z.string(),
  z.object({ full: Place.optional(), strip: Place.optional(), popup: Place.optional() }),
);

/** Offices, home, trains: more sets of displays than that are not worth remembering. */
const DESKS_MAX = 20;

/** Where the panel and the popup were left, for each set of displays. Kept apart from the settings: losing it costs nothing. */
export class WindowMemory implements PlaceMemory, PopupMemory {
  readonly #store: ElectronStore;

  constructor(folder: string) {
    this.#store = new ElectronStore({ name: 'windows', cwd: folder, clearInvalidConfig: true });
  }

  /** On displays that were never seen together a whole panel comes where it was last, wherever that was. */
  placeOf(desk: string, shape: PanelShape): Rectangle | undefined {
    const known = this.#places()[desk]?.[shape];
    if (known !== undefined || shape === 'strip') return known;
    const last = Place.safeParse(this.#store.get('panel'));
    return last.success ? last.data : undefined;
  }

  remember(desk: string, shape: PanelShape, bounds: Rectangle): void {
    this.#keep(desk, shape, bounds);
    if (shape === 'full') this.#store.set('panel', { ...bounds });
  }

  popupOf(desk: string): Rectangle | undefined {
    return this.#places()[desk]?.popup;
  }

  rememberPopup(desk: string, bounds: Rectangle): void {
    this.#keep(desk, 'popup', bounds);
  }

  forgetPopups(): void {
    const panels = Object.entries(this.#places()).map(([desk, { full, strip }]) => [desk, { full, strip }]);
    this.#store.set('places', Object.fromEntries(panels));
  }

  #keep(desk: string, what: PanelShape | 'popup', bounds: Rectangle): void {
    const { [desk]: known, ...others } = this.#places();
    const kept = Object.entries(others).slice(1 - DESKS_MAX);
    this.#store.set('places', Object.fromEntries([...kept, [desk, { ...known, [what]: { ...bounds } }]]));
  }

  #places(): z.infer<typeof Places> {
    const read = Places.safeParse(this.#store.get('places'));
    return read.success ? read.data : {};
  }
}
