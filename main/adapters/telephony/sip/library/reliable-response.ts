import type { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';

/** Whether a provisional answer wants to be acknowledged by PRACK (RFC 3262 §4). */
export function isReliable(message: IncomingResponseMessage): boolean {
  const { statusCode = 0 } = message;
  const required = message.getHeaders('require').join(',');
  return statusCode > 100 && statusCode < 200 && /\b100rel\b/i.test(required) && message.hasHeader('rseq');
}

/** The RAck value that acknowledges it (RFC 3262 §7.2). */
export function rackOf(message: IncomingResponseMessage): string {
  return `${message.getHeader('rseq')} ${message.getHeader('cseq')}`;
}
