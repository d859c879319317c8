const ORIGIN = /^o=(\S+) (\S+) \S+ (.*?)\s*$/m;

/**
 * Keeps the `o=` line of a dialog's descriptions in order (RFC 3264 §8): one session id for the dialog's whole life,
 * and a version that grows by one whenever the rest changed. A rebuilt connection would start a new session.
 */
export class SdpOrigin {
  #user = '';
  #sessionId = '';
  #version = 0;
  #last: string | undefined;

  apply(sdp: string): string {
    const found = ORIGIN.exec(sdp);
    if (found === null) return sdp;
    const [line, user = '-', sessionId = '0', address = ''] = found;
    if (this.#last === undefined) {
      this.#user = user;
      this.#sessionId = sessionId;
    }
    const rest = sdp.replace(line, '');
    if (rest !== this.#last) this.#version += 1;
    this.#last = rest;
    return sdp.replace(ORIGIN, `o=${this.#user} ${this.#sessionId} ${this.#version} ${address}`);
  }
}
