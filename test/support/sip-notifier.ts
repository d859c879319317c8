import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

import { PeerMessage } from './sip-peer.ts';

/** One subscription as the server keeps it. */
export interface NotifierSubscription {
  readonly extension: string;
  readonly event: string;
  readonly subscribe: PeerMessage;
  readonly socket: WebSocket;
  cseq: number;
  version: number;
}

/** What a dialog-info document tells of one dialog. */
export interface NotifiedDialog {
  readonly id: string;
  readonly state: string;
  readonly direction?: 'initiator' | 'recipient';
  readonly held?: boolean;
  readonly remote?: string;
}

type Refusal = { readonly status: number; readonly headers?: readonly string[] };
type Answer = Refusal & { readonly tag?: string };

/**
 * A SIP server on loopback that is watched: accepts REGISTER and SUBSCRIBE, sends a first full NOTIFY, and then what a
 * test or bench tells it to. Counts what is asked and answered.
 */
export class SipNotifier {
  readonly subscriptions = new Map<string, NotifierSubscription>();
  readonly heard: PeerMessage[] = [];
  /** How a SUBSCRIBE to an extension is refused; undefined accepts it. */
  refuse: (extension: string, asked: number) => Refusal | undefined = () => undefined;
  expiresSeconds = 600;
  readonly #server: WebSocketServer;
  readonly #waiting = new Set<() => void>();
  readonly #asked = new Map<string, number>();
  #contact = '';

  private constructor(server: WebSocketServer) {
    this.#server = server;
    server.on('connection', (socket) => {
      socket.on('message', (data: Buffer) => this.#receive(new PeerMessage(data.toString()), socket));
    });
  }

  static async start(): Promise<SipNotifier> {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0, handleProtocols: () => 'sip' });
    await once(server, 'listening');
    return new SipNotifier(server);
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Cuts every connection without a word and forgets its subscriptions; new ones are taken. */
  cut(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.subscriptions.clear();
  }

  async stop(): Promise<void> {
    for (const socket of this.#server.clients) socket.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Resolves as soon as `holds`, looked at with every message that comes. */
  until(holds: () => boolean, withinMs = 5000): Promise<void> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        if (!holds()) return;
        clearTimeout(timer);
        this.#waiting.delete(check);
        resolve();
      };
      const timer = setTimeout(() => reject(new Error('the server waited in vain')), withinMs);
      this.#waiting.add(check);
      check();
    });
  }

  /** Tells what an extension does now; full state unless said otherwise. */
  tell(extension: string, dialogs: readonly NotifiedDialog[], state: 'full' | 'partial' = 'full'): void {
    const subscription = this.subscriptions.get(extension);
    if (subscription === undefined) throw new Error(`nobody watches ${extension}`);
    subscription.version += 1;
    this.notify(subscription, dialogInfo(subscription, dialogs, state));
  }

  /** Sends a NOTIFY inside a subscription. */
  notify(subscription: NotifierSubscription, body: string, state = 'active;expires=600'): void {
    const { subscribe, socket, event, extension } = subscription;
    subscription.cseq += 1;
    const contact = /<([^>]+)>/.exec(subscribe.header('Contact'))?.[1] ?? '';
    const type = event === 'dialog' ? 'application/dialog-info+xml' : 'application/simple-message-summary';
    const lines = [
      `NOTIFY ${contact} SIP/2.0`,
      `Via: SIP/2.0/WS notifier.invalid;branch=z9hG4bK-${extension}-${subscription.cseq}-${Date.now()}`,
      `From: ${subscribe.header('To')};tag=notifier-${extension}`,
      `To: ${subscribe.header('From')}`,
      `Call-ID: ${subscribe.header('Call-ID')}`,
      `CSeq: ${subscription.cseq} NOTIFY`,
      'Max-Forwards: 70',
      `Contact: <sip:${extension}@127.0.0.1>`,
      `Event: ${event}`,
      `Subscription-State: ${state}`,
      ...(body === '' ? [] : [`Content-Type: ${type}`]),
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    socket.send(`${lines.join('\r\n')}\r\n\r\n${body}`);
  }

  /** Sends a NOTIFY that nobody asked for, as Asterisk does for an endpoint's mailboxes. */
  notifyUnasked(body: string): void {
    const lines = [
      `NOTIFY ${this.#contact} SIP/2.0`,
      'Via: SIP/2.0/WS notifier.invalid;branch=z9hG4bK-unasked',
      'From: <sip:notifier@127.0.0.1>;tag=unasked',
      'To: <sip:1001@127.0.0.1>',
      'Call-ID: unasked',
      'CSeq: 1 NOTIFY',
      'Max-Forwards: 70',
      'Contact: <sip:notifier@127.0.0.1>',
      'Event: message-summary',
      'Subscription-State: terminated',
      'Content-Type: application/simple-message-summary',
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    for (const socket of this.#server.clients) socket.send(`${lines.join('\r\n')}\r\n\r\n${body}`);
  }

  #receive(message: PeerMessage, socket: WebSocket): void {
    this.heard.push(message);
    if (message.status === 0) this.#serve(message, socket);
    for (const check of this.#waiting) check();
  }

  #serve(request: PeerMessage, socket: WebSocket): void {
    const contact = /<([^>]+)>/.exec(request.header('Contact'))?.[1];
    if (request.method === 'SUBSCRIBE') this.#subscribe(request, socket);
    else if (request.method === 'REGISTER') {
      this.#contact = contact ?? '';
      this.#answer(request, socket, { status: 200, headers: [`Contact: <${contact}>;expires=60`] });
    } else if (request.method !== 'ACK') this.#answer(request, socket, { status: 200 });
  }

  #subscribe(request: PeerMessage, socket: WebSocket): void {
    const extension = /sip:([^@>]+)@/.exec(request.header('To'))?.[1] ?? '';
    const event = request.header('Event');
    const asked = (this.#asked.get(`${event} ${extension}`) ?? 0) + 1;
    this.#asked.set(`${event} ${extension}`, asked);
    const refusal = this.refuse(extension, asked);
    if (refusal !== undefined) {
      this.#answer(request, socket, refusal);
      return;
    }
    this.#answer(request, socket, {
      status: 200,
      headers: [`Expires: ${this.expiresSeconds}`],
      tag: `notifier-${extension}`,
    });
    const known = this.subscriptions.get(extension);
    const isRefresh = known?.subscribe.header('Call-ID') === request.header('Call-ID');
    if (Number(request.header('Expires')) === 0) {
      this.subscriptions.delete(extension);
      return;
    }
    const subscription = isRefresh
      ? known
      : { extension, event, subscribe: request, socket, cseq: 0, version: -1 };
    this.subscriptions.set(extension, subscription);
    subscription.version += 1;
    if (event === 'dialog') this.notify(subscription, dialogInfo(subscription, [], 'full'));
  }

  #answer(request: PeerMessage, socket: WebSocket, { status, headers = [], tag = 'notifier' }: Answer): void {
    const to = request.header('To');
    const echoed = ['Via', 'From', 'Call-ID', 'CSeq'].map((name) => `${name}: ${request.header(name)}`);
    const lines = [
      `SIP/2.0 ${status} Answer`,
      ...echoed,
      `To: ${to.includes('tag=') ? to : `${to};tag=${tag}`}`,
      'Contact: <sip:notifier@127.0.0.1>',
      ...headers,
      'Content-Length: 0',
    ];
    socket.send(`${lines.join('\r\n')}\r\n\r\n`);
  }
}

function dialogInfo(
  { version, extension }: Pick<NotifierSubscription, 'version' | 'extension'>,
  dialogs: readonly NotifiedDialog[],
  state: 'full' | 'partial',
): string {
  const inside = dialogs.map(({ id, state: phase, direction, held, remote }) => {
    const by = direction === undefined ? '' : ` direction="${direction}"`;
    const hold =
      held === true
        ? '<local><target uri="sip:x"><param pname="+sip.rendering" pval="no"/></target></local>'
        : '';
    const other =
      remote === undefined
        ? ''
        : `<remote><identity display="${remote}">sip:${remote}@pbx</identity></remote>`;
    return `<dialog id="${id}"${by}><state>${phase}</state>${hold}${other}</dialog>`;
  });
  return `<?xml version="1.0"?><dialog-info xmlns="urn:ietf:params:xml:ns:dialog-info" version="${version}" state="${state}" entity="sip:${extension}@pbx">${inside.join('')}</dialog-info>`;
}
