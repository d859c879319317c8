import type { MediaGatewayEvent } from '#core/ports/media-gateway.ts';
import { prepareAnew } from './call-healing.ts';
import { endByNetwork } from './end-cause.ts';
import type { MediaHandlers } from './media-handlers.ts';
import type { SipCall } from './sip-call.ts';

export interface MediaWatchOptions {
  readonly calls: () => readonly SipCall[];
  readonly handlers: MediaHandlers;
  readonly heal: (call: SipCall) => Promise<unknown>;
}

/** What events of the media page mean for the calls of a line. */
export class MediaWatch {
  readonly #options: MediaWatchOptions;

  constructor(options: MediaWatchOptions) {
    this.#options = options;
  }

  handle(event: MediaGatewayEvent): void {
    const calls = this.#options.calls();
    if (event.type === 'gone') {
      this.#options.handlers.pageLost();
      for (const call of calls) this.#pageLost(call);
    } else if (event.type === 'ready') {
      for (const call of calls) this.#pageBack(call);
    } else if ('id' in event) {
      const known = calls.find((call) => call.mediaId === event.id);
      if (known !== undefined) known.audio.heard(event);
      else if (event.type === 'first-packet') this.#options.handlers.keepEarly(event);
    }
  }

  #pageLost(call: SipCall): void {
    if (call.phase === 'connected') call.audio.state = 'healing';
    else if (!call.isIncoming) call.end(endByNetwork('the audio page was lost while dialling'));
  }

  #pageBack(call: SipCall): void {
    if (call.phase === 'ringing') prepareAnew(call);
    else if (call.needsHealing) void this.#options.heal(call);
  }
}
