import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { formatAction, header, parsePacket, type AmiFields, type AmiPacket } from './ami-packet.ts';
import { LAB } from './asterisk.ts';

interface Waiting {
  readonly accepts: (packet: AmiPacket) => boolean;
  readonly resolve: (packet: AmiPacket) => void;
  readonly reject: (error: Error) => void;
}

const REPLY_TIMEOUT_MS = 10_000;

/** A client of the manager interface, for tests: originates calls, runs console commands, waits for events. */
export class Ami {
  readonly #socket: Socket;
  readonly #waiting = new Set<Waiting>();
  #buffer = '';
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => this.#receive(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => this.#abandon(new Error('the manager connection closed')));
  }

  /**
   * Connects and logs in with the lab's account.
   * @throws when nothing listens or the login is refused
   */
  static async login(port: number = LAB.manager.port): Promise<Ami> {
    const socket = connect({ host: LAB.host, port });
    await once(socket, 'connect');
    const ami = new Ami(socket);
    const { username, secret } = LAB.manager;
    await ami.action('Login', { Username: username, Secret: secret, Events: 'on' });
    return ami;
  }

  /**
   * Sends an action and waits for its response.
   * @throws when Asterisk answers `Error`, with its message
   */
  async action(name: string, fields: AmiFields = {}): Promise<AmiPacket> {
    this.#lastId += 1;
    const id = `hookswitch-${String(this.#lastId)}`;
    const reply = this.#wait(
      (packet) => packet.has('response') && header(packet, 'actionid') === id,
      REPLY_TIMEOUT_MS,
      `no reply to ${name}`,
    );
    this.#socket.write(formatAction(name, id, fields));
    const packet = await reply;
    if (header(packet, 'response') === 'Error') throw new Error(`${name}: ${header(packet, 'message')}`);
    return packet;
  }

  /**
   * Sends an action that is answered by a list, and gives its items: the events before `…Complete`.
   * @throws when Asterisk answers `Error`, with its message, or when the list does not end
   */
  async list(name: string, fields: AmiFields = {}): Promise<readonly AmiPacket[]> {
    const items: AmiPacket[] = [];
    const id = `hookswitch-${String(this.#lastId + 1)}`;
    const end = this.#wait(
      (packet) => {
        if (header(packet, 'actionid') !== id) return false;
        if (header(packet, 'eventlist') === 'Complete' || header(packet, 'response') === 'Error') return true;
        if (packet.has('event')) items.push(packet);
        return false;
      },
      REPLY_TIMEOUT_MS,
      `the list of ${name} did not end`,
    );
    await Promise.all([this.action(name, fields), end]);
    return items;
  }

  /** Runs a command on Asterisk's console and gives what it printed. */
  async command(line: string): Promise<string> {
    const packet = await this.action('Command', { Command: line });
    return (packet.get('output') ?? []).join('\n');
  }

  /**
   * The next event of this name that `accepts`. Ask before doing what causes it: earlier events are gone.
   * @throws when it has not come within `timeoutMs`
   */
  waitFor(
    event: string,
    accepts: (packet: AmiPacket) => boolean = () => true,
    timeoutMs = REPLY_TIMEOUT_MS,
  ): Promise<AmiPacket> {
    return this.#wait(
      (packet) => header(packet, 'event') === event && accepts(packet),
      timeoutMs,
      `no event ${event} within ${String(timeoutMs)} ms`,
    );
  }

  /** Ends the connection; whoever still waits is refused. */
  close(): void {
    this.#socket.destroy();
  }

  #wait(accepts: Waiting['accepts'], timeoutMs: number, complaint: string): Promise<AmiPacket> {
    const { promise, resolve, reject } = Promise.withResolvers<AmiPacket>();
    const entry: Waiting = { accepts, resolve, reject };
    const timer = setTimeout(() => reject(new Error(complaint)), timeoutMs);
    this.#waiting.add(entry);
    return promise.finally(() => {
      clearTimeout(timer);
      this.#waiting.delete(entry);
    });
  }

  #receive(chunk: string): void {
    // The greeting ("Asterisk Call Manager/x.y.z") is one line without a blank line after it.
    this.#buffer = (this.#buffer + chunk).replace(/^Asterisk Call Manager[^\r]*\r\n/, '');
    const packets = this.#buffer.split('\r\n\r\n');
    this.#buffer = packets.pop() ?? '';
    for (const text of packets) this.#deliver(parsePacket(text));
  }

  #deliver(packet: AmiPacket): void {
    for (const entry of this.#waiting) {
      if (entry.accepts(packet)) entry.resolve(packet);
    }
  }

  #abandon(error: Error): void {
    for (const entry of this.#waiting) entry.reject(error);
  }
}
