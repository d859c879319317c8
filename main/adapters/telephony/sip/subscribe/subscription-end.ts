/** What the end of a subscription means: ask again soon, at a time, or not for long (RFC 6665 §4.1.3). */
export type SubscriptionEnd =
  | { readonly kind: 'again' }
  | { readonly kind: 'later'; readonly retryAfterSeconds?: number }
  | { readonly kind: 'denied' };

/**
 * Answers after which asking again would not help: no such extension, no such package, not allowed (RFC 6665 §4.1.2.4,
 * §7.3). 403 of a PBX that is still loading is not told apart; it is asked again after an hour.
 */
const FINAL_STATUSES: readonly number[] = [
  400, 401, 403, 404, 405, 407, 410, 415, 416, 484, 489, 501, 603, 604, 606,
];

/** Reads a refusal of SUBSCRIBE. */
export function endOfRefusal(status: number, retryAfter: string | undefined): SubscriptionEnd {
  if (status === 481) return { kind: 'again' };
  if (FINAL_STATUSES.includes(status)) return { kind: 'denied' };
  return { kind: 'later', ...secondsOf(retryAfter) };
}

/** Reads `Subscription-State: terminated;reason=…;retry-after=…`; undefined while the subscription lives. */
export function endOfNotify(subscriptionState: string): SubscriptionEnd | undefined {
  if (!/^\s*terminated\b/i.test(subscriptionState)) return undefined;
  const reason = /;\s*reason\s*=\s*"?([\w-]+)/i.exec(subscriptionState)?.[1]?.toLowerCase();
  if (reason === 'rejected' || reason === 'noresource' || reason === 'invariant') return { kind: 'denied' };
  if (reason === 'deactivated' || reason === 'timeout') return { kind: 'again' };
  return { kind: 'later', ...secondsOf(/;\s*retry-after\s*=\s*"?(\d+)/i.exec(subscriptionState)?.[1]) };
}

function secondsOf(text: string | undefined): { readonly retryAfterSeconds?: number } {
  const seconds = /^\s*(\d{1,9})/.exec(text ?? '')?.[1];
  return seconds === undefined ? {} : { retryAfterSeconds: Number(seconds) };
}
