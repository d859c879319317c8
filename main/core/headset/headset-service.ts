import type { CallView } from '#shared/domain/call.ts';
import type { HeadsetSignal, HeadsetView } from '#shared/domain/headset.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';
import type { CallObserver } from '../calls/call-observer.ts';
import type { Logger } from '../ports/logger.ts';
import type { MediaGateway } from '../ports/media-gateway.ts';
import { headsetLights } from './headset-lights.ts';
import { headsetWish, type HeadsetWish } from './headset-wish.ts';

export interface HeadsetServiceOptions {
  readonly media: MediaGateway;
  readonly calls: () => readonly CallView[];
  readonly run: (wish: HeadsetWish) => Promise<Result<void, CallProblem>>;
  readonly onHeadset: (headset: HeadsetView | undefined) => void;
  readonly logger: Logger;
}

/**
 * The keys and lights of the headset. Lights follow the calls, whoever changed them, so that phone and headset never
 * tell two truths of one mute; after every key all lights are sent anew, so that a headset whose wish could not be met
 * falls back in step. After a rebuilt media page the headset is taken into use again.
 */
export class HeadsetService implements CallObserver {
  readonly #options: HeadsetServiceOptions;
  readonly #stopListening: () => void;
  #enabled = false;
  #shown = '';

  constructor(options: HeadsetServiceOptions) {
    this.#options = options;
    this.#stopListening = options.media.onEvent((event) => {
      if (event.type === 'ready') this.#begin();
      if (event.type === 'gone') options.onHeadset(undefined);
      if (event.type === 'headset') options.onHeadset(event.headset);
      if (event.type === 'headset-key') void this.#pressed(event.signal);
    });
  }

  /** Whether headsets are used at all, by the agent's settings. */
  use(enabled: boolean): void {
    this.#enabled = enabled;
    if (this.#options.media.isReady) this.#begin();
  }

  onCallChanged(): void {
    this.#show(false);
  }

  dispose(): void {
    this.#stopListening();
  }

  #begin(): void {
    this.#shown = '';
    this.#ask(this.#options.media.request('headset-use', { enabled: this.#enabled }));
    this.#show(false);
  }

  #show(again: boolean): void {
    const lights = headsetLights(this.#options.calls());
    const text = JSON.stringify(lights);
    if (!this.#options.media.isReady || (text === this.#shown && !again)) return;
    this.#shown = text;
    this.#ask(this.#options.media.request('headset-show', { lights, again }));
  }

  async #pressed(signal: HeadsetSignal): Promise<void> {
    const { calls, run, logger } = this.#options;
    const wish = headsetWish(signal, calls());
    logger.info('headset.key', { signal, action: wish?.action ?? 'none' });
    try {
      const outcome = wish === undefined ? undefined : await run(wish);
      if (outcome?.ok === false) logger.warn('headset.refused', { signal, problem: outcome.problem });
    } catch (error) {
      logger.error('headset.failed', { signal, error: String(error) });
    }
    this.#show(true);
  }

  #ask(asked: Promise<unknown>): void {
    asked.catch((error: unknown) => {
      this.#shown = '';
      this.#options.logger.warn('headset.page-failed', { error: String(error) });
    });
  }
}
