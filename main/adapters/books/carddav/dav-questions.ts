const HEAD = '<?xml version="1.0" encoding="utf-8"?>';
const NAMES =
  'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav" xmlns:s="http://calendarserver.org/ns/"';

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** What an address is, and where the agent's address books begin (RFC 5397, RFC 6352 §7.1.1). */
export const WHAT_IS_IT = `${HEAD}<d:propfind ${NAMES}><d:prop><d:resourcetype/><d:current-user-principal/><c:addressbook-home-set/><d:sync-token/><s:getctag/></d:prop></d:propfind>`;

/** Every card with the mark of its state. */
export const ALL_TAGS = `${HEAD}<d:propfind ${NAMES}><d:prop><d:resourcetype/><d:getetag/></d:prop></d:propfind>`;

/** What changed since a token was given (RFC 6578). */
export function changesSince(token: string): string {
  return `${HEAD}<d:sync-collection ${NAMES}><d:sync-token>${escaped(token)}</d:sync-token><d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>`;
}

/** Several cards in one answer (RFC 6352 §8.7). */
export function cardsOf(hrefs: readonly string[]): string {
  const wanted = hrefs.map((href) => `<d:href>${escaped(href)}</d:href>`).join('');
  return `${HEAD}<c:addressbook-multiget ${NAMES}><d:prop><d:getetag/><c:address-data/></d:prop>${wanted}</c:addressbook-multiget>`;
}
