import { randomUUID } from 'node:crypto';
import type {
  BodyAndContentType,
  SessionDescriptionHandler,
} from 'sip.js/lib/api/session-description-handler.js';

import type { MediaGateway } from '#core/ports/media-gateway.ts';

/** A call may come before the page that speaks is loaded: right after the start, or after a crash of that page. */
const PAGE_WITHIN_MS = 5000;

/** The audio of one demo call, in the callers' hidden page. Silent until `speak`. */
export class DemoMediaHandler implements SessionDescriptionHandler {
  readonly #media: MediaGateway;
  /** Media id in the page. */
  readonly id = randomUUID();
  #closed = false;

  constructor(media: MediaGateway) {
    this.#media = media;
  }

  async getDescription(): Promise<BodyAndContentType> {
    await this.#media.whenReady(PAGE_WITHIN_MS);
    const { sdp } = await this.#media.request('get-local', { id: this.id });
    return { body: sdp, contentType: 'application/sdp' };
  }

  async setDescription(sdp: string): Promise<void> {
    await this.#media.whenReady(PAGE_WITHIN_MS);
    await this.#media.request('set-remote', { id: this.id, sdp });
  }

  hasDescription(contentType: string): boolean {
    return /^application\/sdp\b/i.test(contentType);
  }

  /** Never rejects: sip.js ends the call when it does. */
  async rollbackDescription(): Promise<void> {
    await this.#media.request('rollback', { id: this.id }).catch(() => undefined);
  }

  sendDtmf(): boolean {
    return false;
  }

  async speak(voice: string): Promise<void> {
    await this.#media.request('choose-voice', { id: this.id, voice });
    await this.#media.request('open-microphone', { id: this.id });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#media.request('close', { id: this.id }).catch(() => undefined);
  }
}
