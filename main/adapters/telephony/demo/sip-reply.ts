import { randomBytes } from 'node:crypto';

import { isNamed, tagOf, type SipHeader, type SipRequest, type SipResponse } from './sip-message.ts';

const REASONS: Readonly<Record<number, string>> = {
  100: 'Trying',
  200: 'OK',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  423: 'Interval Too Brief',
  480: 'Temporarily Unavailable',
  481: 'Call/Transaction Does Not Exist',
  483: 'Too Many Hops',
  486: 'Busy Here',
  487: 'Request Terminated',
  500: 'Server Internal Error',
};

/** Our own answer to a request (RFC 3261, section 8.2.6); everything but 100 gets a To tag. */
export function replyTo(request: SipRequest, status: number, extra: readonly SipHeader[] = []): SipResponse {
  const kept = request.headers.filter((header) =>
    ['Via', 'From', 'To', 'Call-ID', 'CSeq'].some((name) => isNamed(header, name)),
  );
  const headers = kept.map((header) => {
    const tagged = status === 100 || !isNamed(header, 'To') || tagOf(request, 'To') !== undefined;
    return tagged
      ? header
      : { name: header.name, value: `${header.value};tag=${randomBytes(5).toString('hex')}` };
  });
  return {
    start: { kind: 'response', status, reason: REASONS[status] ?? 'Answer' },
    headers: [...headers, ...extra],
    body: '',
  };
}
