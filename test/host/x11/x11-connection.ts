import { connect, type Socket } from 'node:net';
import { readX11Cookie, type X11Cookie } from './x11-authority.ts';

/** What the server says about itself when a client connects. */
export type X11Setup = {
  readonly root: number;
  readonly width: number;
  readonly height: number;
  readonly resourceIdBase: number;
  readonly minKeycode: number;
  readonly maxKeycode: number;
};

type Waiting = { resolve(reply: Buffer): void; reject(error: Error): void };

const HEADER_BYTES = 32;
const PADDING = Buffer.alloc(3);

/**
 * A minimal client of the X11 protocol (X Window System Protocol, X.Org, version 11): requests, replies,
 * events, little endian. It exists because Chromium's own protocol cannot hide a window or keep it on top.
 */
export class X11Connection {
  readonly setup: X11Setup;
  onEvent: (event: Buffer) => void = () => {};
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #buffer: Buffer = Buffer.alloc(0);
  #sequence = 0;

  constructor(socket: Socket, setup: X11Setup, rest: Buffer) {
    this.#socket = socket;
    this.setup = setup;
    socket.on('data', (chunk: Buffer) => this.#read(chunk));
    socket.on('error', () => this.#close());
    socket.on('close', () => this.#close());
    this.#read(rest);
  }

  /** Connects to a display such as ":0" or "host:10.0". Rejects when it cannot be reached or refuses. */
  static async open(display: string, env: NodeJS.ProcessEnv = process.env): Promise<X11Connection> {
    const [, host = '', number = ''] = /^(.*):(\d+)(?:\.\d+)?$/.exec(display) ?? [];
    if (number === '') throw new Error(`host: DISPLAY "${display}" is no X display`);
    const socket = await connectTo(host, number);
    socket.write(setupRequest(readX11Cookie(number, env)));
    const [setup, rest] = await readSetup(socket, display);
    return new X11Connection(socket, setup, rest);
  }

  /** Sends a request that has no reply. `data` is the second byte of the header. */
  send(opcode: number, data: number, body: Buffer): void {
    this.#sequence = (this.#sequence + 1) & 0xffff;
    const padding = PADDING.subarray(0, (4 - (body.length % 4)) % 4);
    const header = Buffer.alloc(4);
    header.writeUInt8(opcode, 0);
    header.writeUInt8(data, 1);
    header.writeUInt16LE((4 + body.length + padding.length) / 4, 2);
    this.#socket.write(Buffer.concat([header, body, padding]));
  }

  /** Sends a request and resolves with its whole reply. */
  request(opcode: number, data: number, body: Buffer): Promise<Buffer> {
    this.send(opcode, data, body);
    const sequence = this.#sequence;
    return new Promise((resolve, reject) => this.#waiting.set(sequence, { resolve, reject }));
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    while (this.#buffer.length >= HEADER_BYTES) {
      const kind = this.#buffer.readUInt8(0);
      const isLong = kind === 1 || (kind & 0x7f) === 35;
      const length = HEADER_BYTES + (isLong ? this.#buffer.readUInt32LE(4) * 4 : 0);
      if (this.#buffer.length < length) return;
      const packet = this.#buffer.subarray(0, length);
      this.#buffer = this.#buffer.subarray(length);
      this.#dispatch(kind, packet);
    }
  }

  #dispatch(kind: number, packet: Buffer): void {
    if (kind > 1) return this.onEvent(packet);
    const sequence = packet.readUInt16LE(2);
    const waiting = this.#waiting.get(sequence);
    this.#waiting.delete(sequence);
    if (kind === 1) waiting?.resolve(packet);
    else waiting?.reject(new Error(`X11 error ${packet.readUInt8(1)}`));
  }

  #close(): void {
    for (const waiting of this.#waiting.values()) waiting.reject(new Error('X11 connection closed'));
    this.#waiting.clear();
  }
}

function connectTo(host: string, number: string): Promise<Socket> {
  const isLocal = host === '' || host === 'unix';
  const socket = isLocal ? connect(`/tmp/.X11-unix/X${number}`) : connect(6000 + Number(number), host);
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('error', (error) =>
      reject(new Error(`host: cannot reach display ${host}:${number}: ${error.message}`)),
    );
  });
}

function setupRequest({ name, data }: X11Cookie): Buffer {
  const header = Buffer.alloc(12);
  header.write('l', 0, 'latin1');
  header.writeUInt16LE(11, 2);
  header.writeUInt16LE(name.length, 6);
  header.writeUInt16LE(data.length, 8);
  return Buffer.concat([header, padded(Buffer.from(name, 'latin1')), padded(data)]);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, PADDING.subarray(0, (4 - (bytes.length % 4)) % 4)]);
}

function readSetup(socket: Socket, display: string): Promise<readonly [X11Setup, Buffer]> {
  return new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0);
    const onData = (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 8) return;
      const length = 8 + received.readUInt16LE(6) * 4;
      if (received.length < length) return;
      socket.off('data', onData);
      if (received.readUInt8(0) === 1) resolve([parseSetup(received), received.subarray(length)]);
      else reject(new Error(`host: display ${display} refused the connection (check XAUTHORITY)`));
    };
    socket.on('data', onData);
    socket.once('close', () => reject(new Error(`host: display ${display} closed the connection`)));
  });
}

function parseSetup(packet: Buffer): X11Setup {
  const vendorLength = packet.readUInt16LE(24);
  const formats = packet.readUInt8(29);
  const screen = 40 + Math.ceil(vendorLength / 4) * 4 + formats * 8;
  return {
    resourceIdBase: packet.readUInt32LE(12),
    minKeycode: packet.readUInt8(34),
    maxKeycode: packet.readUInt8(35),
    root: packet.readUInt32LE(screen),
    width: packet.readUInt16LE(screen + 20),
    height: packet.readUInt16LE(screen + 22),
  };
}
