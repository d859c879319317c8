import type { UserAgent } from 'sip.js/lib/api/user-agent.js';
import type { IncomingText, TextMessages } from '#core/ports/text-messages.ts';
import type { Timer } from '#core/ports/timer.ts';
import type { MessageProblem } from '#shared/domain/message.ts';
import { fail, type Result } from '#shared/result.ts';
import { receiveMessage, type ReceivedMessage } from './message-receiver.ts';
import { sendMessage } from './message-sender.ts';

export interface SipMessagesOptions {
  readonly userAgent: UserAgent;
  readonly domain: string;
  readonly timer: Timer;
  readonly isConnected: () => boolean;
}

/** Texts by SIP MESSAGE (RFC 3428). */
export class SipMessages implements TextMessages {
  readonly #options: SipMessagesOptions;
  #take: ((text: IncomingText) => boolean) | undefined;

  constructor(options: SipMessagesOptions) {
    this.#options = options;
  }

  onText(take: (text: IncomingText) => boolean): () => void {
    this.#take = take;
    return () => {
      if (this.#take === take) this.#take = undefined;
    };
  }

  async send(number: string, text: string): Promise<Result<void, MessageProblem>> {
    if (!this.#options.isConnected()) return fail('not-reachable');
    return sendMessage({ ...this.#options, number, text });
  }

  /** Without a taker nothing is kept, and the PBX hears that. */
  receive(message: ReceivedMessage): void {
    receiveMessage(message, (text) => this.#take?.(text) ?? false);
  }
}
