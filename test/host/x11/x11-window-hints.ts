import type { WindowState } from '../windows/window-state.ts';
import type { X11Client } from './x11-client.ts';

const MOTIF_DECORATIONS = 1 << 1;
const SIZE_HINT_POSITION = 1 << 0;
const SIZE_HINT_SIZE = 1 << 1;
const SIZE_HINT_MINIMUM = 1 << 4;
const SIZE_HINT_MAXIMUM = 1 << 5;
const EVERY_WORKSPACE = 0xffff_ffff;
const FROM_APPLICATION = 1;
const FROM_PAGER = 2;
const REMOVE = 0;
const ADD = 1;

/** What one window asks of the window manager (ICCCM, EWMH, Motif hints). */
export class X11WindowHints {
  readonly #client: X11Client;
  readonly #window: number;

  constructor(client: X11Client, window: number) {
    this.#client = client;
    this.#window = window;
  }

  /** Before the window is mapped: the window manager reads these once then. */
  async prepare(state: Readonly<WindowState>): Promise<void> {
    const atom = (name: string) => this.#client.atom(name);
    const cardinal = await atom('CARDINAL');
    // User time 0: do not give the keyboard to the window when it appears (EWMH).
    this.#client.setProperty(this.#window, await atom('_NET_WM_USER_TIME'), cardinal, [0]);
    const states = await Promise.all(wantedStates(state).map(atom));
    this.#client.setProperty(this.#window, await atom('_NET_WM_STATE'), await atom('ATOM'), states);
    const desktop = await atom('_NET_WM_DESKTOP');
    if (state.everyWorkspace) this.#client.setProperty(this.#window, desktop, cardinal, [EVERY_WORKSPACE]);
    else this.#client.deleteProperty(this.#window, desktop);
    await this.#decorate(state.frame);
    await this.#limitSize(state);
  }

  /** Brings a mapped window in line; an unmapped one gets it all from `prepare`. */
  async apply(state: Readonly<WindowState>, isMapped: boolean): Promise<void> {
    if (!isMapped) return;
    const wanted = wantedStates(state);
    await this.#limitSize(state);
    const type = await this.#client.atom('_NET_WM_STATE');
    for (const name of ALL_STATES) {
      const action = wanted.includes(name) ? ADD : REMOVE;
      const member = await this.#client.atom(name);
      this.#client.message(this.#window, type, [action, member, 0, FROM_APPLICATION]);
    }
  }

  async activate(): Promise<void> {
    const type = await this.#client.atom('_NET_ACTIVE_WINDOW');
    this.#client.message(this.#window, type, [FROM_PAGER, 0, 0]);
  }

  /** Corner of the frame on the screen, size of the content. */
  async bounds(): Promise<Electron.Rectangle> {
    const [corner, extents, size] = await Promise.all([
      this.#client.position(this.#window),
      this.#client.property(this.#window, await this.#client.atom('_NET_FRAME_EXTENTS')),
      this.#client.size(this.#window),
    ]);
    const left = extents.length >= 16 ? extents.readUInt32LE(0) : 0;
    const top = extents.length >= 16 ? extents.readUInt32LE(8) : 0;
    return { x: corner.x - left, y: corner.y - top, ...size };
  }

  async #decorate(frame: boolean): Promise<void> {
    const motif = await this.#client.atom('_MOTIF_WM_HINTS');
    this.#client.setProperty(this.#window, motif, motif, [MOTIF_DECORATIONS, 0, frame ? 1 : 0, 0, 0]);
  }

  async #limitSize({ bounds, resizable, minimumSize }: Readonly<WindowState>): Promise<void> {
    const { width, height } = bounds;
    const [minimumWidth, minimumHeight] = resizable ? minimumSize : [width, height];
    const maximum = resizable ? [0, 0] : [width, height];
    const flags =
      SIZE_HINT_POSITION | SIZE_HINT_SIZE | SIZE_HINT_MINIMUM | (resizable ? 0 : SIZE_HINT_MAXIMUM);
    const place = [bounds.x, bounds.y, width, height];
    const values = [flags, ...place, minimumWidth, minimumHeight, ...maximum, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const property = await this.#client.atom('WM_NORMAL_HINTS');
    this.#client.setProperty(this.#window, property, await this.#client.atom('WM_SIZE_HINTS'), values);
  }
}

const ALL_STATES = [
  '_NET_WM_STATE_ABOVE',
  '_NET_WM_STATE_SKIP_TASKBAR',
  '_NET_WM_STATE_SKIP_PAGER',
  '_NET_WM_STATE_STICKY',
  '_NET_WM_STATE_FULLSCREEN',
  '_NET_WM_STATE_MAXIMIZED_HORZ',
  '_NET_WM_STATE_MAXIMIZED_VERT',
] as const;

function wantedStates(state: Readonly<WindowState>): readonly string[] {
  return [
    ...(state.alwaysOnTop ? ['_NET_WM_STATE_ABOVE'] : []),
    ...(state.skipTaskbar ? ['_NET_WM_STATE_SKIP_TASKBAR', '_NET_WM_STATE_SKIP_PAGER'] : []),
    ...(state.everyWorkspace ? ['_NET_WM_STATE_STICKY'] : []),
    ...(state.fullScreen ? ['_NET_WM_STATE_FULLSCREEN'] : []),
    ...(state.maximized ? ['_NET_WM_STATE_MAXIMIZED_HORZ', '_NET_WM_STATE_MAXIMIZED_VERT'] : []),
  ];
}
