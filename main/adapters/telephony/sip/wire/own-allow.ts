const ALLOW = /^(Allow:) .*$/m;

/** What we serve, in dialogs and outside; the library writes several lists, none of them complete. */
const OWN_METHODS = 'ACK, BYE, CANCEL, INFO, INVITE, MESSAGE, NOTIFY, OPTIONS, PRACK, REFER, UPDATE';

/** The message with our own list in its Allow header, where it has one (RFC 3261 §20.5). */
export function withOwnAllow(message: string): string {
  const end = message.indexOf('\r\n\r\n');
  if (end < 0) return message;
  const head = message.slice(0, end);
  return head.replace(ALLOW, `$1 ${OWN_METHODS}`) + message.slice(end);
}
