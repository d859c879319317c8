import type { FollowUp } from '#shared/domain/follow-up.ts';
import type { Notifier } from '../ports/notifier.ts';

export type FollowUpNotificationText =
  | 'notify.followUp.title'
  | 'notify.followUp.body'
  | 'notify.followUp.call';

const PREFIX = 'follow-up:';

export interface FollowUpNotificationsOptions {
  readonly notifier: Notifier;
  readonly translate: (
    key: FollowUpNotificationText,
    values?: Readonly<Record<string, string | number>>,
  ) => string;
  readonly call: (id: string) => void;
  /** Brings the panel up, where the promise stands with its buttons. */
  readonly open: () => void;
}

/** Reminds of promised calls in the OS's notifications; the panel shows them as well. */
export class FollowUpNotifications {
  readonly #options: FollowUpNotificationsOptions;
  readonly #stopListening: () => void;
  #shown = new Set<string>();

  constructor(options: FollowUpNotificationsOptions) {
    this.#options = options;
    this.#stopListening = options.notifier.onActivated((id, action) => {
      if (!id.startsWith(PREFIX)) return;
      if (action === 'call') options.call(id.slice(PREFIX.length));
      else options.open();
    });
  }

  due({ id, name, number, text }: FollowUp): void {
    const { notifier, translate } = this.#options;
    this.#shown.add(id);
    notifier.show({
      id: PREFIX + id,
      title: translate('notify.followUp.title', { name: name === '' ? number.display : name }),
      body: text === '' ? translate('notify.followUp.body') : text,
      actions: [{ id: 'call', label: translate('notify.followUp.call') }],
      isCalm: true,
    });
  }

  /** Takes reminders away of what is not due any more. */
  dueNow(due: readonly FollowUp[]): void {
    const ids = new Set(due.map(({ id }) => id));
    for (const id of this.#shown) if (!ids.has(id)) this.#options.notifier.close(PREFIX + id);
    this.#shown = new Set([...this.#shown].filter((id) => ids.has(id)));
  }

  dispose(): void {
    this.#stopListening();
    this.dueNow([]);
  }
}
