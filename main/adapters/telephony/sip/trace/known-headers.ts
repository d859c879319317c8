/** Headers whose values help to understand a call. Any other may carry a customer's data and is taken out whole. */
const KEPT = new Set(
  [
    'via record-route route path service-route max-forwards call-id cseq from to contact expires min-expires',
    'content-type content-length content-disposition content-encoding accept allow supported require unsupported',
    'user-agent server date timestamp session-expires min-se rseq rack reason retry-after warning privacy',
    'event allow-events subscription-state refer-to referred-by refer-sub replaces target-dialog alert-info',
    'p-asserted-identity p-preferred-identity remote-party-id diversion history-info in-reply-to',
    'x-asterisk-hangupcause x-asterisk-hangupcausecode',
  ]
    .join(' ')
    .split(' '),
);

export function isKnownHeader(name: string): boolean {
  return KEPT.has(name);
}
