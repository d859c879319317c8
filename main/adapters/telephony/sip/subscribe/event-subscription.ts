import type { UserAgent } from 'sip.js/lib/api/user-agent.js';
import type { IncomingNotifyRequest } from 'sip.js/lib/core/messages/methods/notify.js';
import type { Subscription } from 'sip.js/lib/core/subscription/subscription.js';
import type { Timer } from '#core/ports/timer.ts';
import { refreshDelay, refusedDelay, retryDelay } from './subscription-delays.ts';
import { endOfNotify, endOfRefusal, type SubscriptionEnd } from './subscription-end.ts';
import { stepSubscription, type SubscriptionEvent, type SubscriptionState } from './subscription-machine.ts';
import { contentOf, sendSubscribe, type NotifyContent } from './subscribe-request.ts';

export interface EventSubscriptionOptions {
  readonly userAgent: UserAgent;
  /** User part of the address that is watched. */
  readonly target: string;
  readonly domain: string;
  /** Event package, for example `dialog` (RFC 6665 §7.2), and the type of its documents. */
  readonly event: string;
  readonly accept: string;
  readonly timer: Timer;
  readonly random: () => number;
  /** A document came; `fresh` is the first of a new subscription. False asks for the full state. */
  readonly onContent: (content: NotifyContent, fresh: boolean) => boolean;
  /** Nothing is known any more, until the next document. */
  readonly onLost: () => void;
}

const NO_TIMER = (): void => undefined;
/** A subscription asked anew at once could be asked anew for ever. */
const AGAIN_MS = 500;

/**
 * One subscription that keeps itself alive (RFC 6665): refreshed before it runs out, asked anew when the PBX ends or
 * forgets it, later when the PBX says when, rarely when it refused. Every wait is spread by chance.
 */
export class EventSubscription {
  readonly #options: EventSubscriptionOptions;
  #state: SubscriptionState = 'resting';
  #subscription: Subscription | undefined;
  /** Answers to earlier attempts do not count any more. */
  #attempt = 0;
  #failures = 0;
  #expiresSeconds = 3600;
  #cancelTimer = NO_TIMER;

  constructor(options: EventSubscriptionOptions) {
    this.#options = options;
  }

  get state(): SubscriptionState {
    return this.#state;
  }

  /** Asks the PBX, unless this subscription lives or waits already. */
  open(): void {
    if (this.#move('open')) this.#ask();
  }

  /** The connection is gone, and with it whatever the PBX knew; it is not told. */
  drop(): void {
    if (!this.#move('drop')) return;
    this.#begin();
    this.#subscription?.dispose();
    this.#subscription = undefined;
    this.#failures = 0;
    this.#options.onLost();
  }

  /** Ends it for good and tells the PBX, when there is something to end. */
  close(): void {
    const subscription = this.#subscription;
    this.#subscription = undefined;
    if (this.#state === 'active' && subscription !== undefined) subscription.unsubscribe();
    if (this.#move('drop')) this.#begin();
  }

  #ask(): void {
    const attempt = this.#begin();
    const { userAgent, target, domain, event, accept } = this.#options;
    sendSubscribe(
      { userAgent, target, domain, event, accept, expiresSeconds: this.#expiresSeconds },
      {
        onNotify: (request, subscription) => {
          if (attempt !== this.#attempt) subscription?.dispose();
          else this.#first(request, subscription, attempt);
        },
        onRefused: ({ status, retryAfter, minExpires }) => {
          if (attempt !== this.#attempt) return;
          if (status === 423 && minExpires !== undefined && minExpires > this.#expiresSeconds) {
            this.#expiresSeconds = Math.min(minExpires, 86_400);
            this.#ask();
          } else this.#end(endOfRefusal(status, retryAfter));
        },
        onSilence: () => {
          if (attempt === this.#attempt) this.#end({ kind: 'later' });
        },
      },
    );
  }

  #first(request: NotifyContent, subscription: Subscription | undefined, attempt: number): void {
    this.#subscription = subscription;
    if (subscription !== undefined) {
      subscription.delegate = {
        onNotify: (next: IncomingNotifyRequest) => {
          void next.accept();
          if (attempt === this.#attempt) this.#take(contentOf(next), false);
        },
        onTerminated: () => {
          if (attempt === this.#attempt && this.#state === 'active') this.#end({ kind: 'again' });
        },
        onRefresh: () => undefined,
      };
    }
    this.#take(request, true);
  }

  #take(content: NotifyContent, fresh: boolean): void {
    const end = endOfNotify(content.subscriptionState);
    const isWhole = content.body === '' || this.#options.onContent(content, fresh);
    if (end !== undefined) {
      this.#end(end);
      return;
    }
    if (!this.#move('notified')) return;
    this.#failures = 0;
    this.#refreshLater();
    if (!isWhole) this.#refresh();
  }

  #refreshLater(): void {
    const { timer, random } = this.#options;
    this.#cancelTimer();
    const granted = this.#subscription?.subscriptionExpires ?? this.#expiresSeconds;
    this.#cancelTimer = timer.after(refreshDelay(granted, random()), () => this.#refresh());
  }

  /** The PBX answers with the full state, or forgets us: both are heard by the delegate. */
  #refresh(): void {
    if (this.#state === 'active') this.#subscription?.refresh();
  }

  #end(end: SubscriptionEnd): void {
    const { timer, random, onLost } = this.#options;
    if (!this.#move(end.kind === 'denied' ? 'denied' : 'ended')) return;
    this.#begin();
    this.#subscription?.dispose();
    this.#subscription = undefined;
    this.#failures += 1;
    onLost();
    const wait =
      end.kind === 'denied'
        ? refusedDelay(random())
        : end.kind === 'again' && this.#failures === 1
          ? AGAIN_MS * (1 + random())
          : retryDelay(this.#failures, end.kind === 'later' ? end.retryAfterSeconds : undefined, random());
    this.#cancelTimer = timer.after(wait, () => {
      if (this.#move('due')) this.#ask();
    });
  }

  #begin(): number {
    this.#cancelTimer();
    this.#cancelTimer = NO_TIMER;
    this.#attempt += 1;
    return this.#attempt;
  }

  #move(event: SubscriptionEvent): boolean {
    const next = stepSubscription(this.#state, event);
    if (next !== undefined) this.#state = next;
    return next !== undefined;
  }
}
