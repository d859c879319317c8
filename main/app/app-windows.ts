import { join } from 'node:path';

import type { Logger } from '#core/ports/logger.ts';
import { PanelWindow } from '#platform/panel-window.ts';
import { PopupWindow } from '#platform/popup-window.ts';
import { WindowMemory } from '#platform/window-memory.ts';
import type { SoundLevels } from '#shared/domain/sound.ts';
import type { PopupCorner } from '#shared/domain/panel.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { Navigation, PanelPlace } from '#shared/ipc/navigation.ts';
import type { AppPaths } from './app-paths.ts';
import { pushTo } from './ipc/page-push.ts';
import { panelStance } from './panel-stance.ts';
import { someoneRings } from './someone-rings.ts';

export interface AppWindowsOptions {
  readonly paths: AppPaths;
  readonly startHidden: boolean;
  readonly log: Logger;
  /** As they are when the windows are made. */
  readonly settings: Settings;
  /** Where the popup comes, as it is set now. */
  readonly popupCorner: () => PopupCorner;
  /** What is to be shown has no room in the strip. */
  readonly needRoom: () => void;
}

/** The windows people see: the panel, and the popup that lives from INVITE to the end of ringing. */
export class AppWindows {
  readonly panel: PanelWindow;
  readonly popup: PopupWindow;
  readonly #needRoom: () => void;
  #textsInView = false;

  constructor({ paths, startHidden, log, settings, popupCorner, needRoom }: AppWindowsOptions) {
    const memory = new WindowMemory(paths.profile);
    this.#needRoom = needRoom;
    this.popup = new PopupWindow({ preloadFile: paths.preload, log, memory, corner: popupCorner });
    this.panel = new PanelWindow({
      preloadFile: paths.preload,
      iconFile: join(paths.icons, '256x256.png'),
      startHidden,
      log,
      memory,
      shape: panelStance({ ...settings, calls: [] }).shape,
    });
  }

  /** The popup gets its content before it is shown, so that it never shows the call before. */
  show(snapshot: Snapshot): void {
    pushTo(this.popup.window, 'push:snapshot', snapshot);
    if (someoneRings(snapshot) || snapshot.dialOffer !== undefined) this.popup.show();
    else this.popup.hide();
    pushTo(this.panel.window, 'push:snapshot', snapshot);
    const { shape, onTop } = panelStance(snapshot);
    this.panel.place.use(shape);
    this.panel.keepOnTop(onTop);
  }

  showLevels(levels: SoundLevels): void {
    pushTo(this.panel.window, 'push:sound-levels', levels);
  }

  showPanel(place: PanelPlace): void {
    this.navigate({ place });
  }

  /** The cursor goes into the panel's field, wherever the agent is. */
  search(): void {
    this.navigate({ place: 'calls', field: true });
  }

  /** Brings the panel up as it is, for a question that stands above every place. */
  raisePanel(): void {
    this.#needRoom();
    this.panel.show();
  }

  /** Brings the panel up at a place; a page that is still loading goes there as soon as it can. */
  navigate(to: Navigation): void {
    if (to.place !== 'calls') this.#needRoom();
    this.panel.show();
    this.panel.whenLoaded(() => pushTo(this.panel.window, 'push:navigate', to));
  }

  /** The panel draws new texts, or does no longer. */
  showTexts(on: boolean): void {
    this.#textsInView = on;
  }

  /** Whether the agent has new texts before them. */
  get hasTextsInView(): boolean {
    const { window } = this.panel;
    return this.#textsInView && !window.isDestroyed() && window.isFocused();
  }

  allowClose(): void {
    this.panel.allowClose();
    this.popup.allowClose();
  }
}
