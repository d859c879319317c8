import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';
import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { Logger } from '../ports/logger.ts';
import type { Notifier } from '../ports/notifier.ts';
import { TEXTS_NOTIFICATION } from './text-notifications.ts';
import { missedNotificationId, notificationSteps, type Translate } from './notification-policy.ts';

/** The part of the call service that a notification's buttons act on. */
export interface NotifiedCalls {
  views(): readonly CallView[];
  answer(id: CallId): Promise<Result<void, CallProblem>>;
  reject(id: CallId): Promise<Result<void, CallProblem>>;
}

export interface NotificationServiceOptions {
  readonly notifier: Notifier;
  readonly calls: NotifiedCalls;
  readonly translate: Translate;
  readonly logger: Logger;
  /** Shows the panel: with its calls, or with the history for a missed call. */
  readonly showPanel: (place: 'calls' | 'history') => void;
}

/** Copies ringing and missed calls into OS notifications and obeys what the agent does with them. */
export class NotificationService implements CallObserver {
  readonly #options: NotificationServiceOptions;
  readonly #stopListening: () => void;

  constructor(options: NotificationServiceOptions) {
    this.#options = options;
    this.#stopListening = options.notifier.onActivated((id, action) => this.#activated(id, action));
  }

  onCallChanged({ call, previous, kind }: CallChange): void {
    if (kind === 'left') return;
    const { notifier, translate } = this.#options;
    for (const step of notificationSteps(previous, call, translate)) {
      if (step.kind === 'show') notifier.show(step.notification);
      else notifier.close(step.id);
    }
  }

  dispose(): void {
    this.#stopListening();
    for (const call of this.#options.calls.views()) this.#options.notifier.close(call.id);
  }

  #activated(id: string, action: string | undefined): void {
    const { calls, notifier, showPanel } = this.#options;
    if (id === TEXTS_NOTIFICATION) return;
    const call = calls.views().find((each) => each.id === id || missedNotificationId(each) === id);
    if (call?.id === id && action === 'answer') void this.#obey(calls.answer(call.id));
    else if (call?.id === id && action === 'reject') void this.#obey(calls.reject(call.id));
    else {
      if (id.startsWith('missed:')) notifier.close(id);
      showPanel(id.startsWith('missed:') ? 'history' : 'calls');
    }
  }

  async #obey(command: Promise<Result<void, CallProblem>>): Promise<void> {
    const outcome = await command;
    if (!outcome.ok) this.#options.logger.warn('notification.refused', { problem: outcome.problem });
  }
}
