import { randomUUID } from 'node:crypto';

/**
 * An OPTIONS to the server itself, as proof that it still answers where it gives no pong to the line ends of
 * RFC 5626 (Asterisk). Whatever it answers, 401 and 404 too, is the proof. The answer belongs to nobody else.
 */
export class ServerProbe {
  readonly #aor: string;
  readonly #domain: string;
  readonly #token = randomUUID();
  #count = 0;

  /** `aor` is the line's own address, by which the server knows who asks. */
  constructor(aor: string) {
    this.#aor = aor;
    this.#domain = aor.slice(aor.lastIndexOf('@') + 1);
  }

  next(via: string): string {
    this.#count += 1;
    return [
      `OPTIONS sip:${this.#domain} SIP/2.0`,
      `Via: SIP/2.0/${via} ${this.#token}.invalid;branch=z9hG4bK${this.#token}${this.#count};rport`,
      'Max-Forwards: 70',
      `From: <${this.#aor}>;tag=${this.#token.slice(0, 8)}`,
      `To: <sip:${this.#domain}>`,
      `Call-ID: ${this.#token}`,
      `CSeq: ${this.#count} OPTIONS`,
      'Content-Length: 0',
      '',
      '',
    ].join('\r\n');
  }

  isAnswer(message: Buffer): boolean {
    return message.toString('latin1', 0, 8) === 'SIP/2.0 ' && message.includes(this.#token);
  }
}
