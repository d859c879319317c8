import { chromium } from '../chromium/chromium.ts';
import { globalShortcut } from '../desktop/global-shortcut.ts';
import { screen } from '../desktop/screen.ts';
import { X11Hotkeys } from './x11-hotkeys.ts';
import { X11Client, EventMask } from './x11-client.ts';
import { X11Connection } from './x11-connection.ts';

export type X11WindowListener = {
  /** The window moved or changed size. */
  configured(): void;
  /** The window appeared. */
  mapped(): void;
  focusChanged(focused: boolean): void;
};

/** Each is one round trip to the display; Chromium names its process right after creating a window. */
const CONCEAL_ATTEMPTS = 50;
const KEY_PRESS = 2;
const CREATE_NOTIFY = 16;
const MAP_NOTIFY = 19;
const CONFIGURE_NOTIFY = 22;
const PROPERTY_NOTIFY = 28;

/** The person's X display: finds Chromium's windows on it and passes on what happens to them. */
export class X11Display {
  readonly client: X11Client;
  readonly #listeners = new Map<number, X11WindowListener>();
  readonly #created = new Set<number>();
  readonly #hotkeys: X11Hotkeys;
  #activeWindowAtom = 0;
  #activeWindow = 0;

  constructor(client: X11Client) {
    this.client = client;
    this.#hotkeys = new X11Hotkeys(client, (accelerator) => globalShortcut.hostPress(accelerator));
  }

  async start(): Promise<void> {
    const { client } = this;
    this.#activeWindowAtom = await client.atom('_NET_ACTIVE_WINDOW');
    client.connection.onEvent = (event) => this.#handle(event);
    client.select(client.root, EventMask.substructure | EventMask.propertyChange);
    await this.#readScreen();
    await this.#hotkeys.start();
    globalShortcut.hostGrabber = this.#hotkeys;
  }

  /** The window that was created with this title, or null while it is not there yet. */
  async findWindow(title: string): Promise<number | null> {
    const nameAtom = await this.client.atom('_NET_WM_NAME');
    for (const window of [...this.#created].toReversed()) {
      const name = await this.client.property(window, nameAtom).catch(() => null);
      if (name === null) this.#created.delete(window);
      else if (name.toString().includes(title)) return window;
    }
    return null;
  }

  listen(window: number, listener: X11WindowListener): void {
    this.#listeners.set(window, listener);
    this.client.select(window, EventMask.structure);
  }

  forget(window: number): void {
    this.#listeners.delete(window);
    this.#created.delete(window);
  }

  #handle(event: Buffer): void {
    const kind = event.readUInt8(0) & 0x7f;
    if (kind === CREATE_NOTIFY) this.#windowCreated(event.readUInt32LE(8));
    if (kind === KEY_PRESS) this.#hotkeys.pressed(event.readUInt8(1), event.readUInt16LE(28));
    if (kind === CONFIGURE_NOTIFY) this.#listeners.get(event.readUInt32LE(8))?.configured();
    if (kind === MAP_NOTIFY) this.#listeners.get(event.readUInt32LE(8))?.mapped();
    const activeChanged = kind === PROPERTY_NOTIFY && event.readUInt32LE(8) === this.#activeWindowAtom;
    if (activeChanged) void this.#followFocus();
  }

  #windowCreated(window: number): void {
    this.#created.add(window);
    if (chromium.opening > 0) void this.#conceal(window);
  }

  /** Chromium shows every window it opens; this one must not be seen before the app shows it. */
  async #conceal(window: number): Promise<void> {
    const pidAtom = await this.client.atom('_NET_WM_PID');
    for (let attempt = 0; attempt < CONCEAL_ATTEMPTS; attempt += 1) {
      const pid = await this.client.property(window, pidAtom).catch(() => null);
      if (pid === null) return;
      if (pid.length < 4) continue;
      if (pid.readUInt32LE(0) === chromium.pid) this.client.setManaged(window, false);
      return;
    }
  }

  async #followFocus(): Promise<void> {
    const value = await this.client.property(this.client.root, this.#activeWindowAtom);
    const active = value.length >= 4 ? value.readUInt32LE(0) : 0;
    if (active === this.#activeWindow) return;
    this.#listeners.get(this.#activeWindow)?.focusChanged(false);
    this.#activeWindow = active;
    this.#listeners.get(active)?.focusChanged(true);
  }

  async #readScreen(): Promise<void> {
    const { client } = this;
    const { width, height } = client.connection.setup;
    const bounds = { x: 0, y: 0, width, height };
    const area = await client.property(client.root, await client.atom('_NET_WORKAREA'));
    screen.hostSetArea(bounds, area.length < 16 ? bounds : readRectangle(area));
    screen.hostAskCursor = async () => screen.hostSetCursor(await client.pointer());
    await screen.hostAskCursor();
  }
}

function readRectangle(bytes: Buffer): Electron.Rectangle {
  const [x, y, width, height] = [0, 4, 8, 12].map((offset) => bytes.readUInt32LE(offset));
  return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
}

let display: X11Display | null = null;

/** Connects to `$DISPLAY`; headful mode needs it. */
export async function connectDisplay(): Promise<void> {
  const name = process.env['DISPLAY'];
  if (!name) throw new Error('host: HOST_MODE=headful needs DISPLAY');
  display = new X11Display(new X11Client(await X11Connection.open(name)));
  await display.start();
}

/** The connected display. */
export function currentDisplay(): X11Display {
  if (!display) throw new Error('host: no display is connected');
  return display;
}
