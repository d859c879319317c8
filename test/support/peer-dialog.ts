import type { PeerMessage, PeerParts, SipPeer } from './sip-peer.ts';

interface DialogSides {
  readonly callId: string;
  readonly target: string;
  /** The addresses as they stand in our requests. */
  readonly from: string;
  readonly to: string;
  readonly cseq: number;
}

/** The peer's side of one dialog: sends requests in it and waits for their answers. */
export class PeerDialog {
  readonly #peer: SipPeer;
  readonly #sides: DialogSides;
  #cseq: number;

  private constructor(peer: SipPeer, sides: DialogSides) {
    this.#peer = peer;
    this.#sides = sides;
    this.#cseq = sides.cseq;
  }

  /** Of a call we made: from its answer, provisional or final. */
  static called(peer: SipPeer, answer: PeerMessage): PeerDialog {
    return new PeerDialog(peer, {
      callId: answer.header('Call-ID'),
      target: contactOf(answer),
      from: answer.header('From'),
      to: answer.header('To'),
      cseq: 1,
    });
  }

  /** Of a call made to us: from its INVITE and the tag we answered with. */
  static dialled(peer: SipPeer, invite: PeerMessage, tag = 'peer'): PeerDialog {
    return new PeerDialog(peer, {
      callId: invite.header('Call-ID'),
      target: contactOf(invite),
      from: `${invite.header('To')};tag=${tag}`,
      to: invite.header('From'),
      cseq: 0,
    });
  }

  get localTag(): string {
    return tagOf(this.#sides.from);
  }

  get remoteTag(): string {
    return tagOf(this.#sides.to);
  }

  get callId(): string {
    return this.#sides.callId;
  }

  /** Sends a request and gives its CSeq. */
  send(method: string, { headers = [], sdp = '' }: PeerParts = {}): number {
    this.#cseq += 1;
    this.#write(method, this.#cseq, headers, sdp);
    return this.#cseq;
  }

  /** Sends a request and waits for its final answer; acknowledges that to an INVITE. */
  async ask(method: string, parts: PeerParts = {}): Promise<PeerMessage> {
    const cseq = this.send(method, parts);
    const answer = await this.answerTo(method, cseq);
    if (method === 'INVITE') this.#write('ACK', cseq, [], '');
    return answer;
  }

  answerTo(method: string, cseq: number): Promise<PeerMessage> {
    return this.#peer.next(
      (message) =>
        message.status >= 200 &&
        message.header('Call-ID') === this.callId &&
        message.header('CSeq') === `${cseq} ${method}`,
    );
  }

  #write(method: string, cseq: number, headers: readonly string[], sdp: string): void {
    const { callId, target, from, to } = this.#sides;
    const contact = headers.some((header) => header.startsWith('Contact:'))
      ? []
      : ['Contact: <sip:peer@127.0.0.1>'];
    this.#peer.say(
      [
        `${method} ${target} SIP/2.0`,
        `Via: SIP/2.0/WS peer.invalid;branch=z9hG4bK-${callId}-${this.localTag}-${method}-${cseq}`,
        `From: ${from}`,
        `To: ${to}`,
        `Call-ID: ${callId}`,
        `CSeq: ${cseq} ${method}`,
        'Max-Forwards: 70',
        ...contact,
        ...headers,
      ],
      sdp,
    );
  }
}

function contactOf(message: PeerMessage): string {
  return /<([^>]+)>/.exec(message.header('Contact'))?.[1] ?? '';
}

function tagOf(address: string): string {
  return /tag=([^;\s]+)/.exec(address)?.[1] ?? '';
}
