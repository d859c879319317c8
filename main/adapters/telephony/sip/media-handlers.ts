import type { Session } from 'sip.js/lib/api/session.js';
import { RemoteMediaHandler, type RemoteMediaOptions } from './remote-media-handler.ts';

/** The media handler of each session; sip.js asks for it late, a prepared answer needs it early. */
export class MediaHandlers {
  readonly #options: RemoteMediaOptions;
  readonly #bySession = new WeakMap<Session, RemoteMediaHandler>();

  constructor(options: RemoteMediaOptions) {
    this.#options = options;
  }

  of(session: Session): RemoteMediaHandler {
    const known = this.#bySession.get(session);
    if (known !== undefined) return known;
    const handler = new RemoteMediaHandler(this.#options);
    this.#bySession.set(session, handler);
    return handler;
  }
}
