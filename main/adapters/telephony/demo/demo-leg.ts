import type { Invitation } from 'sip.js/lib/api/invitation.js';
import { Inviter } from 'sip.js/lib/api/inviter.js';
import { SessionState } from 'sip.js/lib/api/session-state.js';

import type { Logger } from '#core/ports/logger.ts';
import type { MediaGateway } from '#core/ports/media-gateway.ts';
import type { Timer } from '#core/ports/timer.ts';
import { RemoteMediaHandler } from '../sip/call/remote-media-handler.ts';

export interface DemoLegOptions {
  readonly session: Inviter | Invitation;
  /** The callers' page: the party is silent until it is told which voice to speak with. */
  readonly media: MediaGateway;
  readonly voice: string;
  /** The demo party hangs up by itself after this much talk. */
  readonly talkMs: number;
  readonly timer: Timer;
  readonly logger: Logger;
  readonly onEnded: () => void;
}

/** One call of a demo party from INVITE to end: speaks when connected, hangs up when it has talked enough. */
export class DemoLeg {
  readonly #options: DemoLegOptions;
  #cancelTimer: () => void = () => undefined;

  constructor(options: DemoLegOptions) {
    this.#options = options;
    options.session.stateChange.addListener((state) => this.#follow(state));
  }

  /** Hangs up, cancels or refuses, whichever fits. Harmless when the call is over. */
  end(): void {
    const { session } = this.#options;
    if (session.state === SessionState.Terminated || session.state === SessionState.Terminating) return;
    if (session.state === SessionState.Established) this.#quietly(session.bye());
    else if (session instanceof Inviter) this.#quietly(session.cancel());
    else this.#quietly(session.reject({ statusCode: 480 }));
  }

  /** Ends the call unless it is connected before. */
  endAfter(ms: number): void {
    this.#setTimer(ms, () => this.end());
  }

  acceptAfter(ms: number, invitation: Invitation): void {
    this.#setTimer(ms, () => this.#quietly(invitation.accept()));
  }

  #follow(state: SessionState): void {
    if (state === SessionState.Established) this.#talk();
    if (state !== SessionState.Terminated) return;
    this.#cancelTimer();
    this.#options.onEnded();
  }

  #talk(): void {
    this.#setTimer(this.#options.talkMs, () => this.end());
    const handler = this.#options.session.sessionDescriptionHandler;
    if (handler instanceof RemoteMediaHandler) this.#quietly(this.#speak(handler));
  }

  async #speak(handler: RemoteMediaHandler): Promise<void> {
    const { media, voice } = this.#options;
    await media.request('choose-voice', { id: handler.mediaId, voice });
    await handler.openMicrophone();
  }

  #setTimer(ms: number, run: () => void): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#options.timer.after(ms, run);
  }

  /** Whatever fails here (a call that ended meanwhile, a page that crashed) ends the demo call, nothing else. */
  #quietly(work: Promise<unknown>): void {
    work.catch((error: unknown) =>
      this.#options.logger.warn('demo.call-step-failed', { message: String(error) }),
    );
  }
}
