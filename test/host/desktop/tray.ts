import { EventEmitter } from 'node:events';
import type { Menu } from './menu.ts';
import type { NativeImage } from './native-image.ts';

/** `Tray`: remembers what it was given. It cannot be drawn; tests reach it through the recorder. */
export class Tray extends EventEmitter {
  #image: NativeImage | string;
  #title = '';
  #toolTip = '';
  #menu: Menu | null = null;
  #destroyed = false;

  constructor(image: NativeImage | string) {
    super();
    if (image === undefined) throw new TypeError('Error processing argument at index 0');
    this.#image = image;
  }

  get hostShown(): { image: NativeImage | string; toolTip: string } {
    return { image: this.#image, toolTip: this.#toolTip };
  }

  setImage(image: NativeImage | string): void {
    this.#image = image;
  }

  setPressedImage(..._args: readonly unknown[]): void {}

  setToolTip(toolTip: string): void {
    this.#toolTip = toolTip;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  setContextMenu(menu: Menu | null): void {
    this.#menu = menu;
  }

  popUpContextMenu(..._args: readonly unknown[]): void {
    this.#menu?.popup();
  }

  closeContextMenu(): void {
    this.#menu?.closePopup();
  }

  setIgnoreDoubleClickEvents(..._args: readonly unknown[]): void {}

  getBounds(): Electron.Rectangle {
    return { x: 0, y: 0, width: 22, height: 22 };
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  destroy(): void {
    this.#destroyed = true;
  }
}
