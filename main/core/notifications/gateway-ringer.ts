import type { Ring } from '#shared/domain/ring.ts';
import type { Logger } from '../ports/logger.ts';
import type { MediaGateway } from '../ports/media-gateway.ts';
import type { Ringer } from '../ports/ringer.ts';

/** Rings through the media page, and goes on ringing when that page had to be rebuilt. */
export class GatewayRinger implements Ringer {
  readonly #media: MediaGateway;
  readonly #log: Logger;
  readonly #devices: () => readonly string[];
  readonly #stopListening: () => void;
  #ring: Ring | undefined;

  /** `devices`: ids of output devices; none is the default. */
  constructor(media: MediaGateway, log: Logger, devices: () => readonly string[] = () => []) {
    this.#media = media;
    this.#log = log;
    this.#devices = devices;
    this.#stopListening = media.onEvent((event) => {
      if (event.type === 'ready' && this.#ring !== undefined) this.#tell(this.#ring);
    });
  }

  start(ring: Ring): void {
    this.#ring = ring;
    this.#tell(ring);
  }

  stop(): void {
    this.#ring = undefined;
    this.#tell(undefined);
  }

  dispose(): void {
    this.#stopListening();
  }

  #tell(ring: Ring | undefined): void {
    const told =
      ring === undefined
        ? this.#media.request('ring-stop', {})
        : this.#media.request('ring-start', {
            volume: ring.volume,
            tone: ring.tone,
            devices: [...this.#devices()],
          });
    told.catch((error: unknown) => this.#log.warn('ring.failed', { error: String(error) }));
  }
}
