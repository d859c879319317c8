import type { X11Connection } from './x11-connection.ts';

/** Request opcodes of the core protocol. */
const Opcode = {
  changeWindowAttributes: 2,
  mapWindow: 8,
  unmapWindow: 10,
  configureWindow: 12,
  getGeometry: 14,
  internAtom: 16,
  changeProperty: 18,
  deleteProperty: 19,
  getProperty: 20,
  sendEvent: 25,
  grabKey: 33,
  ungrabKey: 34,
  queryPointer: 38,
  translateCoordinates: 40,
  getKeyboardMapping: 101,
} as const;

const OVERRIDE_REDIRECT = 1 << 9;
const EVENT_MASK = 1 << 11;
const CLIENT_MESSAGE = 33;
const UNMAP_NOTIFY = 18;
const MAX_PROPERTY_WORDS = 0x10_0000;

/** Events a client may ask for (`ChangeWindowAttributes`). */
export const EventMask = {
  structure: 1 << 17,
  substructure: 1 << 19,
  propertyChange: 1 << 22,
} as const;

/** Messages to the root window go to whoever redirects it: the window manager. */
const TO_WINDOW_MANAGER = (1 << 19) | (1 << 20);

/** Requests of the X11 protocol by name. */
export class X11Client {
  readonly connection: X11Connection;
  readonly #atoms = new Map<string, Promise<number>>();

  constructor(connection: X11Connection) {
    this.connection = connection;
  }

  get root(): number {
    return this.connection.setup.root;
  }

  atom(name: string): Promise<number> {
    const known = this.#atoms.get(name) ?? this.#internAtom(name);
    this.#atoms.set(name, known);
    return known;
  }

  select(window: number, mask: number): void {
    this.connection.send(Opcode.changeWindowAttributes, 0, words(window, EVENT_MASK, mask));
  }

  /** A window the manager does not manage is neither framed, listed nor focused when it appears. */
  setManaged(window: number, managed: boolean): void {
    const body = words(window, OVERRIDE_REDIRECT, managed ? 0 : 1);
    this.connection.send(Opcode.changeWindowAttributes, 0, body);
  }

  map(window: number): void {
    this.connection.send(Opcode.mapWindow, 0, words(window));
  }

  /** Unmaps and says so to the window manager (ICCCM 4.1.4: to withdrawn state). */
  withdraw(window: number): void {
    this.connection.send(Opcode.unmapWindow, 0, words(window));
    const event = Buffer.alloc(32);
    event.writeUInt8(UNMAP_NOTIFY, 0);
    event.writeUInt32LE(this.root, 4);
    event.writeUInt32LE(window, 8);
    this.#sendToRoot(event);
  }

  /** Moves and resizes; with a window manager the position is that of the frame's corner. */
  place(window: number, { x, y, width, height }: Electron.Rectangle): void {
    const body = Buffer.alloc(24);
    body.writeUInt32LE(window, 0);
    body.writeUInt16LE(0b1111, 4);
    body.writeInt32LE(x, 8);
    body.writeInt32LE(y, 12);
    body.writeUInt32LE(width, 16);
    body.writeUInt32LE(height, 20);
    this.connection.send(Opcode.configureWindow, 0, body);
  }

  setProperty(window: number, property: number, type: number, values: readonly number[]): void {
    const header = Buffer.alloc(20);
    header.writeUInt32LE(window, 0);
    header.writeUInt32LE(property, 4);
    header.writeUInt32LE(type, 8);
    header.writeUInt8(32, 12);
    header.writeUInt32LE(values.length, 16);
    this.connection.send(Opcode.changeProperty, 0, Buffer.concat([header, words(...values)]));
  }

  deleteProperty(window: number, property: number): void {
    this.connection.send(Opcode.deleteProperty, 0, words(window, property));
  }

  /** The raw value; empty when the window has no such property. */
  async property(window: number, property: number): Promise<Buffer> {
    const body = words(window, property, 0, 0, MAX_PROPERTY_WORDS);
    const reply = await this.connection.request(Opcode.getProperty, 0, body);
    const bytes = reply.readUInt32LE(16) * (reply.readUInt8(1) / 8);
    return reply.subarray(32, 32 + bytes);
  }

  /** Asks the window manager (EWMH client message). */
  message(window: number, type: number, values: readonly number[]): void {
    const event = Buffer.alloc(32);
    event.writeUInt8(CLIENT_MESSAGE, 0);
    event.writeUInt8(32, 1);
    event.writeUInt32LE(window, 4);
    event.writeUInt32LE(type, 8);
    values.forEach((value, index) => event.writeUInt32LE(value >>> 0, 12 + index * 4));
    this.#sendToRoot(event);
  }

  /** Where the window's own corner is on the screen. */
  async position(window: number): Promise<Electron.Point> {
    const reply = await this.connection.request(Opcode.translateCoordinates, 0, words(window, this.root, 0));
    return { x: reply.readInt16LE(12), y: reply.readInt16LE(14) };
  }

  async size(window: number): Promise<Electron.Size> {
    const reply = await this.connection.request(Opcode.getGeometry, 0, words(window));
    return { width: reply.readUInt16LE(16), height: reply.readUInt16LE(18) };
  }

  async pointer(): Promise<Electron.Point> {
    const reply = await this.connection.request(Opcode.queryPointer, 0, words(this.root));
    return { x: reply.readInt16LE(16), y: reply.readInt16LE(18) };
  }

  grabKey(keycode: number, modifiers: number): void {
    const ASYNCHRONOUS = 1;
    const body = Buffer.alloc(12);
    body.writeUInt32LE(this.root, 0);
    body.writeUInt16LE(modifiers, 4);
    body.writeUInt8(keycode, 6);
    body.writeUInt8(ASYNCHRONOUS, 7);
    body.writeUInt8(ASYNCHRONOUS, 8);
    this.connection.send(Opcode.grabKey, 1, body);
  }

  ungrabKey(keycode: number, modifiers: number): void {
    this.connection.send(Opcode.ungrabKey, keycode, words(this.root, modifiers));
  }

  /** For each key, from the lowest keycode on, the keysyms on it: first the unshifted one. */
  async keyboardMapping(): Promise<readonly (readonly number[])[]> {
    const { minKeycode, maxKeycode } = this.connection.setup;
    const count = maxKeycode - minKeycode + 1;
    const body = Buffer.from([minKeycode, count, 0, 0]);
    const reply = await this.connection.request(Opcode.getKeyboardMapping, 0, body);
    const width = reply.readUInt8(1);
    return Array.from({ length: count }, (_key, key) =>
      Array.from({ length: width }, (_column, column) => reply.readUInt32LE(32 + (key * width + column) * 4)),
    );
  }

  async #internAtom(name: string): Promise<number> {
    const header = Buffer.alloc(4);
    header.writeUInt16LE(name.length, 0);
    const body = Buffer.concat([header, Buffer.from(name, 'latin1')]);
    return (await this.connection.request(Opcode.internAtom, 0, body)).readUInt32LE(8);
  }

  #sendToRoot(event: Buffer): void {
    const body = Buffer.concat([words(this.root, TO_WINDOW_MANAGER), event]);
    this.connection.send(Opcode.sendEvent, 0, body);
  }
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value >>> 0, index * 4));
  return bytes;
}
