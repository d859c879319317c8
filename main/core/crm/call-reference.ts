/** In this header a phone system may say how it calls a call, whoever gets it. */
export const REFERENCE_HEADER = 'x-call-reference';

const REFERENCE = /^[\w.@:+-]{1,100}$/;

/**
 * The phone system's own id of a call, by lower-case header name; undefined where it tells none. A call that is passed on
 * keeps it, so that a CRM sees one call where two agents had it.
 */
export function callReference(headers: Readonly<Record<string, string>> | undefined): string | undefined {
  const told = headers?.[REFERENCE_HEADER]?.trim();
  return told !== undefined && REFERENCE.test(told) ? told : undefined;
}
