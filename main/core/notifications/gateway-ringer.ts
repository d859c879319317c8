import type { Logger } from '../ports/logger.ts';
import type { MediaGateway } from '../ports/media-gateway.ts';
import type { Ringer } from '../ports/ringer.ts';

/** Rings through the media page, and goes on ringing when that page had to be rebuilt. */
export class GatewayRinger implements Ringer {
  readonly #media: MediaGateway;
  readonly #log: Logger;
  readonly #stopListening: () => void;
  #volume: number | undefined;

  constructor(media: MediaGateway, log: Logger) {
    this.#media = media;
    this.#log = log;
    this.#stopListening = media.onEvent((event) => {
      if (event.type === 'ready' && this.#volume !== undefined) this.#tell(this.#volume);
    });
  }

  start(volume: number): void {
    this.#volume = volume;
    this.#tell(volume);
  }

  stop(): void {
    this.#volume = undefined;
    this.#tell(undefined);
  }

  dispose(): void {
    this.#stopListening();
  }

  #tell(volume: number | undefined): void {
    const told =
      volume === undefined
        ? this.#media.request('ring-stop', {})
        : this.#media.request('ring-start', { volume });
    told.catch((error: unknown) => this.#log.warn('ring.failed', { error: String(error) }));
  }
}
