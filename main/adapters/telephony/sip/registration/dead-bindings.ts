const BINDING = /<(sips?:[\w.!~*'()%+-]+@[\w.:[\]-]+(?:;[\w.~%:=[\]-]+)*)>([^<,]*)/gi;
const MOST = 8;

/**
 * The addresses under which a PBX would still ring a connection of ours that is gone, from the bindings that its answer
 * to REGISTER lists. A PBX that writes the address of the connection into the Contact (Asterisk, `rewrite_contact`) gets
 * another binding with each new socket, and `Dial(PJSIP/…)` rings the first alone: the call would reach nobody until the
 * old one fails its next OPTIONS. Ours are those with the random user of our Contact; the live one was bound last.
 * Nothing when that is not clear.
 */
export function deadBindings(contacts: readonly string[], ownUser: string): readonly string[] {
  const ours = [...contacts.join(',').matchAll(BINDING)]
    .map(([, uri = '', parameters = '']) => ({ uri, seconds: secondsIn(parameters) }))
    .filter(({ uri }) => userOf(uri) === ownUser && uri.length <= 300);
  const longest = Math.max(...ours.map(({ seconds }) => seconds));
  const dead = ours.filter(({ seconds }) => seconds < longest);
  return ours.length - dead.length === 1 ? dead.slice(0, MOST).map(({ uri }) => uri) : [];
}

function userOf(uri: string): string {
  return uri.slice(uri.indexOf(':') + 1, uri.indexOf('@'));
}

function secondsIn(parameters: string): number {
  return Number(/;\s*expires\s*=\s*"?(\d+)/i.exec(parameters)?.[1] ?? 0);
}
