import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

/** One SIP message as text, with what tests ask of it. */
export class PeerMessage {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get startLine(): string {
    return this.text.slice(0, this.text.indexOf('\r\n'));
  }

  /** Method of a request, of the request answered for a response. */
  get method(): string {
    return /\d+ (\w+)/.exec(this.header('CSeq'))?.[1] ?? '';
  }

  get status(): number {
    return Number(/^SIP\/2\.0 (\d+)/.exec(this.text)?.[1] ?? 0);
  }

  get body(): string {
    return this.text.slice(this.text.indexOf('\r\n\r\n') + 4);
  }

  header(name: string): string {
    return new RegExp(`^${name}: *(.*)\r$`, 'im').exec(this.text)?.[1] ?? '';
  }
}

/** Extra headers, and a body of SDP or, as in NOTIFYs of a REFER, a piece of a SIP message. */
export interface PeerParts {
  readonly headers?: readonly string[];
  readonly sdp?: string;
  readonly sipfrag?: string;
  /** In To, of the device that answers. */
  readonly tag?: string;
  /** Reason phrase of an answer. */
  readonly phrase?: string;
}

export const PEER_SDP = [
  'v=0',
  'o=peer 1 1 IN IP4 127.0.0.1',
  's=-',
  'c=IN IP4 127.0.0.1',
  't=0 0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 0',
  'a=sendrecv',
  '',
].join('\r\n');

type Answer = (request: PeerMessage) => void;

/**
 * A SIP server of a few lines on loopback: accepts REGISTER, BYE and CANCEL, answers INVITE with 200 and our SDP, and
 * does otherwise where a test sets `on[method]`. Knows one client.
 */
export class SipPeer {
  readonly heard: PeerMessage[] = [];
  /** What to do with a request of a method instead of accepting it. */
  readonly on: Record<string, Answer> = {};
  /** False keeps the ACK to a 200 back. */
  acknowledges = true;
  readonly #server: WebSocketServer;
  readonly #waiting = new Set<() => void>();
  #socket: WebSocket | undefined;
  #contact = '';
  #calls = 0;
  #sequence = 1;

  private constructor(server: WebSocketServer) {
    this.#server = server;
    server.on('connection', (socket) => {
      this.#socket = socket;
      socket.on('message', (data: Buffer) => this.#receive(new PeerMessage(data.toString())));
    });
  }

  static async start(): Promise<SipPeer> {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0, handleProtocols: () => 'sip' });
    await once(server, 'listening');
    return new SipPeer(server);
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Cuts the connection without a word; new ones are taken. */
  cut(): void {
    this.#socket?.terminate();
  }

  async stop(): Promise<void> {
    for (const socket of this.#server.clients) socket.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The first fitting message, past or future. */
  next(fits: (message: PeerMessage) => boolean, withinMs = 4000): Promise<PeerMessage> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const found = this.heard.find(fits);
        if (found === undefined) return;
        clearTimeout(timer);
        this.#waiting.delete(check);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(check);
        reject(
          new Error(`not heard in ${withinMs} ms: ${this.heard.map((each) => each.startLine).join(' | ')}`),
        );
      }, withinMs);
      this.#waiting.add(check);
      check();
    });
  }

  /** Answers a request. Every answer to a call carries the tag of the peer. */
  answer(
    request: PeerMessage,
    status: number,
    { headers = [], sdp = '', tag = 'peer', phrase = 'Answer' }: PeerParts = {},
  ): void {
    const to = request.header('To');
    const tagged = to.includes('tag=') ? to : `${to};tag=${tag}`;
    const echoed = ['Via', 'From', 'Call-ID', 'CSeq'].map((name) => `${name}: ${request.header(name)}`);
    const lines = [
      `SIP/2.0 ${status} ${phrase}`,
      ...echoed,
      `To: ${tagged}`,
      ...(headers.some((header) => header.startsWith('Contact:')) ? [] : ['Contact: <sip:peer@127.0.0.1>']),
      ...headers,
    ];
    this.#send(lines, sdp);
  }

  /** Sends a request of the client back to it, as a proxy that finds it by its registration. */
  forward(request: PeerMessage): void {
    const [, ...lines] = request.text.slice(0, request.text.indexOf('\r\n\r\n')).split('\r\n');
    const via = 'Via: SIP/2.0/WS proxy.invalid;branch=z9hG4bK-forwarded-' + request.header('Call-ID');
    const kept = lines.filter((line) => !/^Content-Length:/i.test(line));
    this.#socket?.send(
      [
        `${request.method} ${this.#contact} SIP/2.0`,
        via,
        ...kept,
        `Content-Length: ${Buffer.byteLength(request.body)}`,
        '',
        request.body,
      ].join('\r\n'),
    );
  }

  /** Any message, for what the rest does not cover. */
  say(lines: readonly string[], sdp = ''): void {
    this.#send(lines, sdp);
  }

  /** Rings the client; returns the Call-ID. */
  invite({ headers = [], sdp = PEER_SDP }: PeerParts = {}): string {
    this.#calls += 1;
    const callId = `call-${this.#calls}`;
    this.#send([...this.#request('INVITE', callId, 1, ''), 'Contact: <sip:peer@127.0.0.1>', ...headers], sdp);
    return callId;
  }

  /** Takes an unanswered call of ours back. */
  cancel(callId: string, headers: readonly string[] = []): void {
    this.#send([...this.#request('CANCEL', callId, 1, ''), ...headers], '');
  }

  /** A request inside a call, named by the client's 200 to ours or by the client's own INVITE. */
  within(message: PeerMessage, method: string, { headers = [], sdp = '', sipfrag }: PeerParts = {}): void {
    this.#sequence += 1;
    const clientTag = tagOf(message.header(message.status === 0 ? 'From' : 'To'));
    const request = this.#request(method, message.header('Call-ID'), this.#sequence, clientTag);
    const lines = [...request, 'Contact: <sip:peer@127.0.0.1>', ...headers];
    if (sipfrag === undefined) this.#send(lines, sdp);
    else this.#send([...lines, 'Content-Type: message/sipfrag;version=2.0'], sipfrag);
  }

  /** Tells how a transfer goes on (RFC 3515), inside the call it was asked for in. */
  refers(within: PeerMessage, status: number, subscription = 'active;expires=60'): void {
    const headers = ['Event: refer', `Subscription-State: ${subscription}`];
    this.within(within, 'NOTIFY', { headers, sipfrag: `SIP/2.0 ${status} Said` });
  }

  #request(method: string, callId: string, cseq: number, toTag: string): string[] {
    const branch = method === 'CANCEL' ? 'INVITE' : method;
    return [
      `${method} ${this.#contact} SIP/2.0`,
      `Via: SIP/2.0/WS peer.invalid;branch=z9hG4bK-${callId}-${branch}-${cseq}`,
      'From: "Ann Smith" <sip:5551234@127.0.0.1>;tag=peer',
      `To: <sip:1001@127.0.0.1>${toTag === '' ? '' : `;tag=${toTag}`}`,
      `Call-ID: ${callId}`,
      `CSeq: ${cseq} ${method}`,
      'Max-Forwards: 70',
    ];
  }

  #acknowledge(answer: PeerMessage): void {
    this.#send(this.#request('ACK', answer.header('Call-ID'), 1, tagOf(answer.header('To'))), '');
  }

  #receive(message: PeerMessage): void {
    this.heard.push(message);
    if (message.status === 0) this.#serve(message);
    else if (this.acknowledges && message.status === 200 && message.method === 'INVITE')
      this.#acknowledge(message);
    for (const check of this.#waiting) check();
  }

  #serve(request: PeerMessage): void {
    const contact = /<([^>]+)>/.exec(request.header('Contact'))?.[1];
    if (request.method === 'REGISTER' && contact !== undefined) this.#contact = contact;
    const answer = this.on[request.method];
    if (answer !== undefined) answer(request);
    else if (request.method === 'REGISTER')
      this.answer(request, 200, { headers: [`Contact: <${contact}>;expires=60`] });
    else if (request.method === 'INVITE') this.answer(request, 200, { sdp: PEER_SDP });
    else if (request.method !== 'ACK') this.answer(request, 200);
  }

  #send(lines: readonly string[], sdp: string): void {
    const typed = sdp === '' || lines.some((line) => line.startsWith('Content-Type:'));
    const type = typed ? [] : ['Content-Type: application/sdp'];
    const head = [...lines, ...type, `Content-Length: ${Buffer.byteLength(sdp)}`, '', ''];
    this.#socket?.send(head.join('\r\n') + sdp);
  }
}

function tagOf(address: string): string {
  return /tag=([^;\s]+)/.exec(address)?.[1] ?? '';
}
