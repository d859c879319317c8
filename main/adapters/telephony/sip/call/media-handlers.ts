import type { Session } from 'sip.js/lib/api/session.js';
import { RemoteMediaHandler, type FirstPacket, type RemoteMediaOptions } from './remote-media-handler.ts';

export interface MediaHandlersOptions extends Omit<RemoteMediaOptions, 'iceServers' | 'onClose'> {
  /** Of the line, for the sessions to come. */
  readonly iceServers: () => readonly string[];
}

/** The media handler of each session; sip.js asks for it late, a prepared answer needs it early. */
export class MediaHandlers {
  readonly #options: MediaHandlersOptions;
  readonly #bySession = new WeakMap<Session, RemoteMediaHandler>();
  readonly #open = new Set<RemoteMediaHandler>();

  constructor(options: MediaHandlersOptions) {
    this.#options = options;
  }

  of(session: Session): RemoteMediaHandler {
    const known = this.#bySession.get(session);
    if (known !== undefined) return known;
    const handler: RemoteMediaHandler = new RemoteMediaHandler({
      ...this.#options,
      iceServers: this.#options.iceServers(),
      onClose: () => this.#open.delete(handler),
    });
    this.#bySession.set(session, handler);
    this.#open.add(handler);
    return handler;
  }

  /** How many are open; for leak checks. */
  get count(): number {
    return this.#open.size;
  }

  /**
   * A session that takes a call over has audio before its answer is told: its first packet is kept for the call. Those of
   * connections that are gone are dropped.
   */
  keepEarly(event: FirstPacket): void {
    for (const handler of this.#open) if (handler.mediaId === event.id) handler.earlyPacket = event;
  }

  /** Also those of sessions that are no call's yet. */
  pageLost(): void {
    for (const handler of this.#open) handler.pageLost();
  }
}
