/** The host that marks a SIP URI as one we made from a `tel:` URI; `.invalid` can never resolve (RFC 2606). */
const TEL_HOST = 'tel.invalid';
const TEL = /^tel:([^;?]+)((?:;[^?]*)?)/i;
const REPAIRED = /^sips?:([^@;?]*)@tel\.invalid(?![\w.-])/i;
const KEPT_PARAMETER = /^(?:phone-context|ext)=[A-Za-z0-9+.-]+$/i;

/**
 * Turns a `tel:` URI (RFC 3966) into the SIP URI of RFC 3261 §19.1.6, because the SIP parser behind us
 * drops every message with a `tel:` address. Undefined when it is no usable `tel:` URI.
 */
export function telToSipUri(uri: string): string | undefined {
  const match = TEL.exec(uri.trim());
  if (match === null) {
    return undefined;
  }
  const number = (match[1] ?? '').replace(/[\s.()-]/g, '');
  if (!/^\+?[0-9A-Fa-f*#]+$/.test(number)) {
    return undefined;
  }
  const kept = (match[2] ?? '').split(';').filter((parameter) => KEPT_PARAMETER.test(parameter));
  const user = number.replaceAll('#', '%23');
  return [`sip:${user}@${TEL_HOST}`, ...kept, 'user=phone'].join(';');
}

/** Whether a SIP URI was a `tel:` URI on the wire. */
export function isRepairedTel(uri: string): boolean {
  return REPAIRED.test(uri);
}

/** The number of a repaired `tel:` URI as it came (`+390612345678`), undefined for any other URI. */
export function repairedTelNumber(uri: string): string | undefined {
  return REPAIRED.exec(uri)?.[1]?.replaceAll('%23', '#');
}
