import type { Result } from '#shared/result.ts';
import { EgressGuard } from './egress-guard.ts';
import type { EgressProblem } from './egress-guard.ts';
import { buildAnswer } from './guard-answer.ts';
import { IngressGuard } from './ingress-guard.ts';
import type { IngressVerdict } from './ingress-guard.ts';
import { DEFAULT_INGRESS_OPTIONS } from './ingress-options.ts';
import type { IngressOptions } from './ingress-options.ts';
import { cutFrame } from './message-frame.ts';
import { withOwnAllow } from './own-allow.ts';
import { RepairMemory } from './repair-memory.ts';

/** What the gate did about a message that did not simply pass; for diagnostics, without message text. */
export interface WireIncident {
  readonly kind: 'answered' | 'dropped' | 'threw' | 'not-sent';
  readonly reason: string;
}

export interface WireStats {
  framesIn: number;
  framesOut: number;
  /** Requests answered in front of sip.js. */
  answered: number;
  dropped: number;
  /** Messages that sip.js threw on in spite of the guard. */
  badIn: number;
  /** Messages of ours that were refused on their way out. */
  notSent: number;
}

export interface MessageGateOptions {
  readonly ingress?: Partial<IngressOptions>;
  /** Lower-case names of headers the product sends beyond those of sip.js. */
  readonly extraHeaders?: readonly string[];
  readonly onIncident?: (incident: WireIncident) => void;
}

/** Where an incoming message may go: into sip.js, or straight back as an answer. */
export interface GateExits {
  readonly deliver: (message: string) => void;
  readonly reply: (text: string) => void;
}

/**
 * Both guards around sip.js with their shared memory, and the last resort: what sip.js throws on is counted,
 * reported and answered 500, and never leaves `receive`.
 */
export class MessageGate {
  readonly stats: WireStats = { framesIn: 0, framesOut: 0, answered: 0, dropped: 0, badIn: 0, notSent: 0 };
  readonly #ingress: IngressGuard;
  readonly #egress: EgressGuard;
  readonly #report: (incident: WireIncident) => void;
  #responded = false;

  constructor(options: MessageGateOptions = {}) {
    const memory = new RepairMemory();
    this.#ingress = new IngressGuard(memory, options.ingress);
    this.#egress = new EgressGuard(memory, options.extraHeaders);
    this.#report = options.onIncident ?? (() => {});
  }

  /** Takes one frame from the socket; never throws. */
  receive(text: string, encoding: 'utf8' | 'latin1', exits: GateExits): void {
    this.stats.framesIn += 1;
    const verdict = this.#ingress.inspect(text, encoding);
    switch (verdict.kind) {
      case 'pass':
        this.#deliver(verdict.message, exits);
        break;
      case 'answer':
        this.stats.answered += 1;
        this.#report({ kind: 'answered', reason: verdict.reason });
        exits.reply(verdict.response);
        break;
      case 'drop':
        this.#drop(verdict);
        break;
      case 'keepalive':
        if (verdict.reply !== undefined) {
          exits.reply(verdict.reply);
        }
        break;
    }
  }

  /** The text to send for a message of sip.js, or why it may not be sent. */
  prepare(text: string): Result<string, EgressProblem> {
    const prepared = this.#egress.inspect(withOwnAllow(text));
    if (prepared.ok) {
      this.stats.framesOut += 1;
      this.#responded ||= text.startsWith('SIP/2.0 ');
    } else {
      this.stats.notSent += 1;
      this.#report({ kind: 'not-sent', reason: prepared.problem });
    }
    return prepared;
  }

  #drop({ reason }: Extract<IngressVerdict, { kind: 'drop' }>): void {
    this.stats.dropped += 1;
    this.#report({ kind: 'dropped', reason });
  }

  #deliver(message: string, { deliver, reply }: GateExits): void {
    this.#responded = false;
    try {
      deliver(message);
    } catch (error) {
      this.stats.badIn += 1;
      this.#report({ kind: 'threw', reason: error instanceof Error ? error.message : String(error) });
      if (!this.#responded && !/^(?:SIP\/2\.0|ACK) /.test(message)) {
        reply(this.#serverError(message));
      }
    }
  }

  #serverError(message: string): string {
    const { headers } = cutFrame(message, DEFAULT_INGRESS_OPTIONS);
    const refusal = { status: 500, phrase: 'Server Internal Error', reason: 'threw' };
    const answer = buildAnswer(headers, refusal);
    const restored = this.#egress.inspect(answer);
    return restored.ok ? restored.value : answer;
  }
}
