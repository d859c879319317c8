import type { Relay } from '#shared/ipc/media-wire.ts';

type Ways = Pick<RTCConfiguration, 'iceServers' | 'iceTransportPolicy'>;

/** What the page knows about STUN and TURN servers besides their addresses: credentials, and whether nothing else may be used. */
export class RelayBook {
  #relays: readonly Relay[] = [];

  use(relays: readonly Relay[]): void {
    this.#relays = relays;
  }

  /** How a connection with these servers finds its way. */
  waysOf(urls: readonly string[]): Ways {
    const known = (url: string): Relay | undefined => this.#relays.find((relay) => relay.url === url);
    const iceServers = urls.map((url) => {
      const { username, credential } = known(url) ?? {};
      return {
        urls: url,
        ...(username !== undefined && credential !== undefined && { username, credential }),
      };
    });
    const relayOnly = urls.some((url) => known(url)?.only === true);
    return { iceServers, iceTransportPolicy: relayOnly ? 'relay' : 'all' };
  }
}
