import type { UserAgent } from 'sip.js/lib/api/user-agent.js';
import type { IncomingNotifyRequest } from 'sip.js/lib/core/messages/methods/notify.js';
import type { IncomingResponse } from 'sip.js/lib/core/messages/incoming-response.js';
import type { Subscription } from 'sip.js/lib/core/subscription/subscription.js';
import { URI } from 'sip.js/lib/grammar/uri.js';

/** What a NOTIFY says. */
export interface NotifyContent {
  readonly subscriptionState: string;
  readonly contentType: string;
  readonly body: string;
}

export interface SubscribeRequest {
  readonly userAgent: UserAgent;
  readonly target: string;
  readonly domain: string;
  readonly event: string;
  readonly accept: string;
  readonly expiresSeconds: number;
}

export interface SubscribeRefusal {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly minExpires: number | undefined;
}

export interface SubscribeListener {
  /** The first NOTIFY; `subscription` is missing when it ended with it. */
  readonly onNotify: (content: NotifyContent, subscription: Subscription | undefined) => void;
  readonly onRefused: (refusal: SubscribeRefusal) => void;
  /** No NOTIFY within 32 s (Timer N, RFC 6665 §4.1.2.4). */
  readonly onSilence: () => void;
}

/** Sends a SUBSCRIBE that makes a new subscription; the first NOTIFY makes it (RFC 6665 §4.4.1). */
export function sendSubscribe(request: SubscribeRequest, listener: SubscribeListener): void {
  const { userAgent, target, domain, event, accept, expiresSeconds } = request;
  const core = userAgent.userAgentCore;
  const to = new URI('sip', target, domain);
  const from = userAgent.configuration.uri;
  const headers = [
    `Event: ${event}`,
    `Accept: ${accept}`,
    `Expires: ${expiresSeconds}`,
    `Contact: ${userAgent.contact.toString()}`,
    'Allow: NOTIFY,MESSAGE,INVITE,ACK,BYE,CANCEL,OPTIONS,INFO,REFER',
  ];
  const message = core.makeOutgoingRequestMessage('SUBSCRIBE', to, from, to, {}, headers);
  const refuse = ({ message: answer }: IncomingResponse): void =>
    listener.onRefused({
      status: answer.statusCode ?? 500,
      retryAfter: answer.getHeader('retry-after'),
      minExpires: Number(answer.getHeader('min-expires')) || undefined,
    });
  core.subscribe(message, {
    onNotify: ({ request: notify, subscription }) => {
      void notify.accept();
      listener.onNotify(contentOf(notify), subscription);
    },
    onNotifyTimeout: () => listener.onSilence(),
    onRedirect: refuse,
    onReject: refuse,
  });
}

/** The parts of a NOTIFY that say something. */
export function contentOf({ message }: IncomingNotifyRequest): NotifyContent {
  return {
    subscriptionState: message.getHeader('subscription-state') ?? '',
    contentType: message.getHeader('content-type') ?? '',
    body: message.body,
  };
}
