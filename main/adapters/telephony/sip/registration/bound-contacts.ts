/** Bindings outlive a connection by two minutes at most; more than this never stand at once in earnest. */
const MOST = 5;

/**
 * The contacts of a line that its PBX may still hold. On TCP and TLS a contact names our side of the connection, so each
 * connection leaves one behind; a PBX that rings the first it finds would ring a connection that is gone (Asterisk does).
 */
export class BoundContacts {
  #contacts: readonly string[] = [];

  /** `contact` is about to be bound: the others, which are to be taken away with the same REGISTER. */
  goneFor(contact: string): readonly string[] {
    const gone = this.#contacts.filter((each) => each !== contact);
    this.#contacts = [...gone, contact].slice(-MOST);
    return gone;
  }

  /** The PBX took the REGISTER: it holds these. */
  settled(contacts: readonly string[]): void {
    this.#contacts = contacts;
  }
}
