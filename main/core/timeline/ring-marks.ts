import type { Ring } from '#shared/domain/ring.ts';
import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { MediaGateway } from '../ports/media-gateway.ts';
import type { Ringer } from '../ports/ringer.ts';
import type { CallTimelines } from './call-timelines.ts';

export interface RingMarksOptions {
  readonly ringer: Ringer;
  readonly media: Pick<MediaGateway, 'onEvent'>;
  readonly timelines: Pick<CallTimelines, 'mark' | 'markRinging'>;
}

/**
 * Passes the ring on and marks it on the timeline of every call that rings: when it was wanted, when sound left for
 * which device, when it stopped. A call that comes while another rings shares its ring.
 */
export class RingMarks implements Ringer, CallObserver {
  readonly #options: RingMarksOptions;
  readonly #stopListening: () => void;
  #rings = false;
  #audibleOn: { readonly device: string | undefined } | undefined;

  constructor(options: RingMarksOptions) {
    this.#options = options;
    this.#stopListening = options.media.onEvent((event) => {
      if (event.type !== 'ring-audible' || !this.#rings) return;
      this.#audibleOn = { device: event.device };
      options.timelines.markRinging('ring-audible', event.at, event.device);
    });
  }

  start(ring: Ring): void {
    if (!this.#rings) this.#options.timelines.markRinging('ring-asked');
    this.#rings = true;
    this.#options.ringer.start(ring);
  }

  stop(): void {
    if (this.#rings) this.#options.timelines.markRinging('ring-stopped');
    this.#rings = false;
    this.#audibleOn = undefined;
    this.#options.ringer.stop();
  }

  onCallChanged({ kind, call, at }: CallChange): void {
    if (kind !== 'started' || call.direction !== 'incoming' || !this.#rings) return;
    this.#options.timelines.mark(call.id, 'ring-asked', at);
    if (this.#audibleOn !== undefined)
      this.#options.timelines.mark(call.id, 'ring-audible', at, this.#audibleOn.device);
  }

  dispose(): void {
    this.#stopListening();
  }
}
