/** One binding of the agent's address, as an answer to REGISTER lists it. */
export interface Binding {
  readonly uri: string;
  /** How long it still lives; missing where the PBX does not say. */
  readonly seconds?: number;
}

/** One of a Contact header: in angle brackets or bare, with its parameters; a comma counts outside of quotes only. */
const BINDING = /(?:<(sips?:[^>]*)>|(sips?:[^\s;,]+))((?:"[^"]*"|[^",])*)/gi;
const MOST = 32;

/** Reads the bindings that an answer to REGISTER lists (RFC 3261 section 10.3, step 8). What is none is left out. */
export function readBindings(contacts: readonly string[]): readonly Binding[] {
  return contacts
    .flatMap((contact) => [...contact.matchAll(BINDING)])
    .slice(0, MOST)
    .map(([, inBrackets, bare, parameters = '']) => {
      const written = /;\s*expires\s*=\s*"?(\d{1,9})/i.exec(parameters)?.[1];
      return { uri: inBrackets ?? bare ?? '', ...(written !== undefined && { seconds: Number(written) }) };
    });
}
