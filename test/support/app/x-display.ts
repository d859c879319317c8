import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

import { parseAccelerator } from '#test/host/desktop/accelerator.ts';
import { X11Client } from '#test/host/x11/x11-client.ts';
import { X11Connection } from '#test/host/x11/x11-connection.ts';
import { keysymOf } from '#test/host/x11/x11-keysyms.ts';

const QUERY_EXTENSION = 98;
/** The one request of the extension XTEST that is used here (XTEST 2.2). */
const FAKE_INPUT = 2;
const KEY_PRESS = 2;
const KEY_RELEASE = 3;
const MODIFIER_KEYSYMS: Readonly<Record<string, number>> = {
  commandorcontrol: 0xffe3,
  control: 0xffe3,
  alt: 0xffe9,
  shift: 0xffe1,
  super: 0xffeb,
};

/** A display of its own without a screen (Xvfb), and the keyboard on it: keys go down as if somebody pressed them. */
export class XDisplay {
  /** As `DISPLAY` names it. */
  readonly name: string;
  readonly #server: ChildProcess;
  readonly #client: X11Client;
  readonly #xtest: number;
  readonly #keysyms: readonly (readonly number[])[];

  private constructor(parts: {
    name: string;
    server: ChildProcess;
    client: X11Client;
    xtest: number;
    keysyms: readonly (readonly number[])[];
  }) {
    this.name = parts.name;
    this.#server = parts.server;
    this.#client = parts.client;
    this.#xtest = parts.xtest;
    this.#keysyms = parts.keysyms;
  }

  /** @throws when there is no Xvfb, or when it does not start */
  static async start(): Promise<XDisplay> {
    const args = ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const numbers = server.stdio[3] as Readable;
    const failed = Promise.race([once(server, 'error'), once(server, 'exit')]).then(() => {
      throw new Error('Xvfb does not start; apt-get install xvfb');
    });
    const [number] = (await Promise.race([once(numbers, 'data'), failed])) as [Buffer];
    failed.catch(() => undefined);
    const name = `:${number.toString().trim()}`;
    const client = new X11Client(await X11Connection.open(name));
    return new XDisplay({
      name,
      server,
      client,
      xtest: await opcodeOf(client, 'XTEST'),
      keysyms: await client.keyboardMapping(),
    });
  }

  /** Presses and lets go, in Electron's notation: `CommandOrControl+Alt+A`. */
  press(accelerator: string): void {
    const parsed = parseAccelerator(accelerator);
    const keysym = parsed && keysymOf(parsed);
    if (!parsed || keysym === null) throw new Error(`no such key: ${accelerator}`);
    const keys = [...[...parsed.modifiers].map((name) => MODIFIER_KEYSYMS[name] ?? 0), keysym];
    const codes = keys.map((each) => this.#keycode(each));
    for (const code of codes) this.#send(KEY_PRESS, code);
    for (const code of codes.toReversed()) this.#send(KEY_RELEASE, code);
  }

  async stop(): Promise<void> {
    if (this.#server.exitCode !== null) return;
    const gone = once(this.#server, 'exit');
    this.#server.kill();
    await gone;
  }

  #keycode(keysym: number): number {
    const index = this.#keysyms.findIndex((row) => row[0] === keysym);
    if (index < 0) throw new Error(`no key for ${keysym.toString(16)}`);
    return this.#client.connection.setup.minKeycode + index;
  }

  #send(type: number, keycode: number): void {
    const body = Buffer.alloc(32);
    body.writeUInt8(type, 0);
    body.writeUInt8(keycode, 1);
    this.#client.connection.send(this.#xtest, FAKE_INPUT, body);
  }
}

async function opcodeOf(client: X11Client, extension: string): Promise<number> {
  const length = Buffer.alloc(4);
  length.writeUInt16LE(extension.length, 0);
  const body = Buffer.concat([length, Buffer.from(extension, 'latin1')]);
  const reply = await client.connection.request(QUERY_EXTENSION, 0, body);
  if (reply.readUInt8(8) !== 1) throw new Error(`the display has no ${extension}`);
  return reply.readUInt8(9);
}
