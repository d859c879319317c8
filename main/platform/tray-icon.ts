import { join } from 'node:path';

import { Menu, Tray, nativeImage } from 'electron';

import type { Snapshot } from '#shared/domain/snapshot.ts';

import { attention } from './attention.ts';
import { agentLine, trayMenu, trayState, type TrayCommands, type TrayState } from './tray-menu.ts';

type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export interface TrayIconOptions {
  /** Folder with `tray/<state>.png` and its `@2x`. */
  readonly iconFolder: string;
  readonly commands: TrayCommands;
  readonly translate: Translate;
}

/** State at a glance and the current call's actions, without opening a window. */
export class TrayIcon {
  readonly #options: TrayIconOptions;
  readonly #tray: Tray;
  #shown: { readonly state: TrayState; readonly menu: string; readonly toolTip: string } | undefined;

  constructor(options: TrayIconOptions) {
    this.#options = options;
    this.#tray = new Tray(this.#image('not-ready'));
    // On macOS a click opens the menu, and Linux leaves it to the desktop whether a click comes at all: the menu
    // therefore leads to the panel too.
    if (process.platform !== 'darwin') this.#tray.on('click', () => options.commands.showPanel());
  }

  /**
   * Redraws only what changed: replacing an open menu would close it under the agent's pointer. A changed menu is
   * built anew, since Linux does not see changes of a menu's items.
   */
  update(snapshot: Snapshot): void {
    const { commands, translate } = this.#options;
    const state = trayState(snapshot);
    const template = trayMenu(snapshot, commands, translate);
    const menu = JSON.stringify(template);
    const { words } = attention(snapshot, translate);
    const toolTip = [`Hookswitch: ${agentLine(snapshot, translate)}`, words].filter(Boolean).join(' · ');
    if (this.#shown?.state !== state) this.#tray.setImage(this.#image(state));
    if (this.#shown?.toolTip !== toolTip) this.#tray.setToolTip(toolTip);
    if (this.#shown?.menu !== menu) this.#tray.setContextMenu(Menu.buildFromTemplate(template));
    this.#shown = { state, menu, toolTip };
  }

  dispose(): void {
    this.#tray.destroy();
  }

  /** macOS colours images whose name ends in `Template` as its menu bar is coloured. */
  #image(state: TrayState) {
    const template = process.platform === 'darwin' ? 'Template' : '';
    return nativeImage.createFromPath(join(this.#options.iconFolder, 'tray', `${state}${template}.png`));
  }
}
