import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { LAB, labCaFile, labEnvironment, labStateDirectory } from './asterisk.ts';
import { NetstringReader, toNetstring } from './netstring.ts';
import { lastLine, runScript } from './run-script.ts';
import { loudness, samplesFrom, toneFile } from './wave-file.ts';

export interface BaresipOptions {
  /** An account of the lab for desk phones, by default 2001. */
  readonly user?: string;
  readonly transport?: 'udp' | 'tcp' | 'tls';
}

/** What baresip tells: `CALL_INCOMING`, `CALL_ESTABLISHED`, `CALL_DTMF_START`, `CALL_CLOSED` and more. */
export interface BaresipEvent {
  readonly type: string;
  readonly param: string;
  readonly peeruri: string;
}

const HERE = new URL('baresip/', import.meta.url);
const WITHIN_MS = 8000;
const POLL_MS = 50;
/** The phone's own voice. */
const TONE_HERTZ = 440;
const MODULES = '/usr/lib/baresip/modules';

/** Why this machine has no baresip, or undefined when it has; installs it when it may. */
export async function whyNoBaresip(): Promise<string | undefined> {
  const { code, output } = await runScript('baresip/install.sh', labEnvironment());
  return code === 0 ? undefined : lastLine(output);
}

/** A stranger's softphone, registered at the lab as a desk phone and steered by its control interface. */
export class Baresip {
  readonly events: BaresipEvent[] = [];
  readonly #process: ChildProcess;
  readonly #socket: Socket;
  readonly #folder: string;

  private constructor(parts: { process: ChildProcess; socket: Socket; folder: string }) {
    this.#process = parts.process;
    this.#socket = parts.socket;
    this.#folder = parts.folder;
    const reader = new NetstringReader();
    this.#socket.on('error', () => undefined);
    this.#socket.on('data', (chunk: Buffer) => {
      for (const text of reader.push(chunk)) this.#receive(text);
    });
  }

  /** Starts a phone and waits until it is registered. */
  static async start({ user = '2001', transport = 'udp' }: BaresipOptions = {}): Promise<Baresip> {
    const state = join(labStateDirectory(), 'baresip');
    mkdirSync(state, { recursive: true });
    const folder = mkdtempSync(join(state, 'phone-'));
    const port = await freePort();
    writeConfiguration(folder, port);
    const address = `${LAB.host}:${String(transport === 'tls' ? LAB.sipTlsPort : LAB.sipPort)};transport=${transport}`;
    const account = `auth_user=${user};auth_pass=${LAB.agentPassword};answermode=manual;audio_codecs=PCMA;regint=60`;
    writeFileSync(join(folder, 'accounts'), `<sip:${user}@${address}>;${account}\n`);
    const phone = spawn('baresip', ['-f', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
    };
    phone.stdout.on('data', listen);
    phone.stderr.on('data', listen);
    for (const end = Date.now() + WITHIN_MS; !/ 200 OK .*binding/.test(said); await delay(POLL_MS)) {
      if (Date.now() < end && phone.exitCode === null) continue;
      phone.kill();
      throw new Error(`baresip is not registered: ${said}`);
    }
    const socket = connect({ host: LAB.host, port });
    await once(socket, 'connect');
    return new Baresip({ process: phone, socket, folder });
  }

  /** Letters and digits that the other side pressed, in order. */
  get digitsHeard(): string {
    return this.events
      .filter(({ type }) => type === 'CALL_DTMF_START')
      .map(({ param }) => param)
      .join('');
  }

  dial(number: string): void {
    this.#order('dial', number);
  }

  answer(): void {
    this.#order('accept');
  }

  hangUp(): void {
    this.#order('hangup');
  }

  hold(): void {
    this.#order('hold');
  }

  resume(): void {
    this.#order('resume');
  }

  /** Sends the other side to this number (REFER). */
  transfer(number: string): void {
    this.#order('transfer', `sip:${number}@${LAB.host}`);
  }

  /** RFC 4733 digits, one after the other. */
  async sendDigits(digits: string): Promise<void> {
    for (const digit of digits) {
      this.#order('sndcode', digit);
      await delay(250);
    }
  }

  /** The first event of this type from `after` on, past or future. */
  async event(type: string, after = 0): Promise<BaresipEvent> {
    for (const end = Date.now() + WITHIN_MS; Date.now() < end; await delay(POLL_MS)) {
      const found = this.events.slice(after).find((event) => event.type === type);
      if (found !== undefined) return found;
    }
    throw new Error(`no ${type} from baresip: ${this.events.map((event) => event.type).join()}`);
  }

  /** Resolves when a third of a second of what it hears, from now on, is a voice or is not. */
  async hears(voice: boolean): Promise<void> {
    const from = this.#heard(0).length;
    for (const end = Date.now() + WITHIN_MS; Date.now() < end; await delay(POLL_MS)) {
      const lately = this.#heard(from).slice(-2600);
      if (lately.length === 2600 && loudness(lately) > 100 === voice) return;
    }
    throw new Error(`baresip hears ${voice ? 'nothing' : 'something'}`);
  }

  async stop(): Promise<void> {
    this.#socket.destroy();
    if (this.#process.exitCode === null) {
      this.#process.kill('SIGKILL');
      await once(this.#process, 'exit');
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** What was decoded in the call that began last. */
  #heard(from: number): Int16Array {
    const folder = join(this.#folder, 'heard');
    const file = readdirSync(folder)
      .filter((name) => name.endsWith('-dec.wav'))
      .toSorted()
      .at(-1);
    return file === undefined ? new Int16Array() : samplesFrom(join(folder, file), from);
  }

  #order(command: string, params = ''): void {
    this.#socket.write(toNetstring(JSON.stringify({ command, params })));
  }

  #receive(text: string): void {
    const message = JSON.parse(text) as { event?: boolean } & Partial<BaresipEvent>;
    if (message.event !== true) return;
    const { type = '', param = '', peeruri = '' } = message;
    this.events.push({ type, param, peeruri });
  }
}

function writeConfiguration(folder: string, port: number): void {
  const heard = join(folder, 'heard');
  const tone = join(folder, 'tone.wav');
  mkdirSync(heard);
  writeFileSync(tone, toneFile(TONE_HERTZ, 60));
  const values: Readonly<Record<string, string>> = {
    CA: labCaFile(),
    TONE: tone,
    HEARD: heard,
    PORT: String(port),
    MODULES,
  };
  const template = readFileSync(new URL('config', HERE), 'utf8');
  writeFileSync(
    join(folder, 'config'),
    template.replaceAll(/@(\w+)@/g, (_all, name: string) => values[name] ?? ''),
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, LAB.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
