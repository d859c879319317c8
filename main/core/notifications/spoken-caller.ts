import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { RingSettings } from '#shared/domain/ring.ts';
import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { Logger } from '../ports/logger.ts';
import type { MediaGateway } from '../ports/media-gateway.ts';
import type { Timer } from '../ports/timer.ts';
import { notificationSteps, type Translate } from './notification-policy.ts';
import { takesTheEar } from './ringing-service.ts';

/** How long a name may be looked for before the number is said. */
export const NAME_WITHIN_MS = 1500;

export interface SpokenCallerOptions {
  readonly media: Pick<MediaGateway, 'request'>;
  readonly calls: () => readonly CallView[];
  readonly settings: () => RingSettings;
  readonly translate: Translate;
  readonly language: () => string;
  readonly timer: Timer;
  readonly logger: Logger;
}

/**
 * Says aloud who calls, once per call, as soon as the name is known: for people who do not see the popup. Never while
 * the agent talks unless that was chosen, and not a word longer than it rings.
 */
export class SpokenCaller implements CallObserver {
  readonly #options: SpokenCallerOptions;
  readonly #said = new Set<CallId>();
  readonly #waiting = new Map<CallId, () => void>();
  #speaking: CallId | undefined;

  constructor(options: SpokenCallerOptions) {
    this.#options = options;
  }

  onCallChanged({ call, kind }: CallChange): void {
    if (kind === 'left') this.#said.delete(call.id);
    if (!rings(call)) this.#fallSilent(call.id);
    else if (!this.#said.has(call.id)) this.#consider(call);
  }

  dispose(): void {
    for (const cancel of this.#waiting.values()) cancel();
    this.#waiting.clear();
    if (this.#speaking !== undefined) this.#fallSilent(this.#speaking);
  }

  #consider(call: CallView): void {
    if (this.#options.settings().spoken === 'off') return;
    if (call.lookup.state !== 'pending') {
      this.#say(call);
      return;
    }
    if (this.#waiting.has(call.id)) return;
    const late = () => {
      const now = this.#options.calls().find(({ id }) => id === call.id);
      if (now !== undefined && rings(now)) this.#say(now);
    };
    this.#waiting.set(call.id, this.#options.timer.after(NAME_WITHIN_MS, late));
  }

  #say(call: CallView): void {
    this.#forget(call.id);
    this.#said.add(call.id);
    const { media, calls, settings, translate, language, logger } = this.#options;
    const { spoken, volume } = settings();
    if (spoken !== 'always' && calls().some(takesTheEar)) return;
    const [step] = notificationSteps(undefined, call, translate);
    if (step?.kind !== 'show') return;
    const text = [step.notification.title, call.queue].filter(Boolean).join('. ');
    this.#speaking = call.id;
    media.request('speak', { text: text.slice(0, 300), language: language(), volume }).then(
      (outcome) => {
        if (outcome === 'no-voice') logger.warn('caller.not-spoken', { language: language() });
      },
      (error: unknown) => logger.warn('caller.not-spoken', { error: String(error) }),
    );
  }

  #fallSilent(id: CallId): void {
    this.#forget(id);
    if (this.#speaking !== id) return;
    this.#speaking = undefined;
    this.#options.media.request('speak-stop', {}).catch(() => undefined);
  }

  #forget(id: CallId): void {
    this.#waiting.get(id)?.();
    this.#waiting.delete(id);
  }
}

function rings({ phase, direction, intent }: CallView): boolean {
  return phase === 'ringing' && direction === 'incoming' && intent === undefined;
}
