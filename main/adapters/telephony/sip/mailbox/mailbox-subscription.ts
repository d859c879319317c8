import type { UserAgent } from 'sip.js/lib/api/user-agent.js';
import type { MailboxCount, MailboxWatch } from '#core/ports/mailbox-watch.ts';
import type { Timer } from '#core/ports/timer.ts';
import { EventSubscription } from '../subscribe/event-subscription.ts';
import { readMessageSummary } from './message-summary.ts';

export interface MailboxSubscriptionOptions {
  readonly userAgent: UserAgent;
  readonly user: string;
  readonly domain: string;
  readonly timer: Timer;
  readonly random: () => number;
}

/**
 * The line's mailbox by a subscription to message-summary (RFC 3842), and by the NOTIFYs that Asterisk sends unasked to
 * an endpoint with `mailboxes`: there a subscription is refused, and its refusal must not hide what came unasked.
 */
export class MailboxSubscription implements MailboxWatch {
  readonly #subscription: EventSubscription;
  readonly #listeners = new Set<(count: MailboxCount | undefined) => void>();
  #count: MailboxCount | undefined;

  constructor({ userAgent, user, domain, timer, random }: MailboxSubscriptionOptions) {
    this.#subscription = new EventSubscription({
      userAgent,
      target: user,
      domain,
      event: 'message-summary',
      accept: 'application/simple-message-summary',
      timer,
      random,
      onContent: ({ body }) => {
        this.read(body);
        return true;
      },
      onLost: () => undefined,
    });
  }

  /** A listener hears at once what is known already. */
  onCount(listener: (count: MailboxCount | undefined) => void): () => void {
    this.#listeners.add(listener);
    if (this.#count !== undefined) listener(this.#count);
    return () => this.#listeners.delete(listener);
  }

  /** A NOTIFY came, asked for or not. What cannot be read changes nothing. */
  read(body: string): void {
    const count = readMessageSummary(body);
    if (count === undefined) return;
    this.#count = count;
    for (const listener of this.#listeners) listener(count);
  }

  renew(): void {
    this.#subscription.drop();
    this.#subscription.open();
  }

  drop(): void {
    this.#subscription.drop();
  }

  close(): void {
    this.#subscription.close();
    this.#listeners.clear();
  }
}
