/**
 * The last descriptions of a dialog. An offer that is the same as before refreshes the session and changes nothing
 * (RFC 3264 §8): it gets the same answer, and the media page, even one that is being rebuilt, has nothing to do.
 */
export class DescriptionMemory {
  #remote = '';
  #answer: string | undefined;
  #own: string | undefined;
  #refreshing = false;

  /** Whether it is the last one we gave. */
  isOwn(sdp: string): boolean {
    return sdp === this.#own;
  }

  /** Whether this offer was answered already and nothing was agreed on since; `takeAnswer` then has the answer. */
  isRefresh(offer: string): boolean {
    this.#refreshing = this.#answer !== undefined && offer === this.#remote;
    return this.#refreshing;
  }

  heard(sdp: string): void {
    this.#remote = sdp;
    this.#answer = undefined;
  }

  said(sdp: string, isAnswer: boolean): void {
    this.#own = sdp;
    this.#answer = isAnswer ? sdp : undefined;
  }

  /** The answer to a refresh, once. */
  takeAnswer(): string | undefined {
    const answer = this.#refreshing ? this.#answer : undefined;
    this.#refreshing = false;
    return answer;
  }
}
