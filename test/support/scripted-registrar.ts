import type { PeerMessage, SipPeer } from './sip-peer.ts';

interface Bound {
  uri: string;
  seconds: number;
}

/**
 * A registrar as Asterisk is with `rewrite_contact` and `remove_existing = no`: each connection is another binding, all
 * are listed under the address that was sent last, and none goes before its time because its connection is dead.
 */
export class ScriptedRegistrar {
  readonly bindings: Bound[] = [];
  readonly requests: PeerMessage[] = [];
  /** What it was asked for, in order. */
  readonly asked: ('bind' | 'unbind' | 'clear' | 'list')[] = [];
  /** How it answers the wish to remove everything. */
  clears: number | 'silent' = 200;
  /** As many bindings as it takes. */
  room = 10;
  onClear = (): void => undefined;
  /** How often it was asked while it had not answered yet; it takes a moment. */
  overlaps = 0;
  #isBusy = false;
  readonly #peer: SipPeer;
  #sent = '';

  constructor(peer: SipPeer) {
    this.#peer = peer;
    peer.on['REGISTER'] = (request) => {
      if (this.#isBusy) this.overlaps += 1;
      this.#isBusy = true;
      setImmediate(() => {
        this.#isBusy = false;
        this.#serve(request);
      });
    };
  }

  #serve(request: PeerMessage): void {
    this.requests.push(request);
    const contact = request.header('Contact');
    if (contact === '*') this.#clear(request);
    else if (contact === '') this.#list(request, 'list');
    else if (contact.includes('expires=0')) this.#list(request, 'unbind');
    else this.#bind(request, contact);
  }

  #clear(request: PeerMessage): void {
    this.asked.push('clear');
    this.onClear();
    if (this.clears === 'silent') return;
    if (this.clears === 200) this.bindings.splice(0);
    this.#peer.answer(request, this.clears);
  }

  #bind(request: PeerMessage, contact: string): void {
    this.asked.push('bind');
    this.#sent = /<([^>]+)>/.exec(contact)?.[1] ?? '';
    if (this.bindings.length >= this.room) return this.#peer.answer(request, 403);
    this.bindings.push({ uri: this.#sent, seconds: 60 });
    return this.#answer(request);
  }

  #list(request: PeerMessage, what: 'list' | 'unbind'): void {
    this.asked.push(what);
    this.#answer(request);
  }

  #answer(request: PeerMessage): void {
    const listed = this.bindings.map(({ uri, seconds }) => `Contact: <${uri}>;expires=${seconds}`);
    this.#peer.answer(request, 200, { headers: listed });
  }
}
