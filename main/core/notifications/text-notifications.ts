import type { TextMessage } from '#shared/domain/message.ts';
import type { TextNotices } from '#shared/domain/settings.ts';
import type { Notifier } from '../ports/notifier.ts';
import { firstWords } from './first-words.ts';

/** The one notification of all new texts. */
export const TEXTS_NOTIFICATION = 'texts';

export type TextNotificationText =
  | 'notify.text.title'
  | 'notify.text.titleSeveral'
  | 'notify.text.hidden'
  | 'notify.withheld';

export interface TextNotificationsOptions {
  readonly notifier: Notifier;
  readonly translate: (
    key: TextNotificationText,
    values?: Readonly<Record<string, string | number>>,
  ) => string;
  /** What of a text others may see on the agent's screen. */
  readonly show: () => TextNotices;
  readonly doNotDisturb: () => boolean;
  /** Whether the agent has the texts before them. */
  readonly inView: () => boolean;
  /** Brings the panel up with the texts; with that one when only one is new. */
  readonly open: (id: string | undefined) => void;
}

/** Shows in the OS's notifications that texts came: one with its sender and first words, several in one. */
export class TextNotifications {
  readonly #options: TextNotificationsOptions;
  readonly #stopListening: () => void;
  #fresh: readonly TextMessage[] = [];

  constructor(options: TextNotificationsOptions) {
    this.#options = options;
    this.#stopListening = options.notifier.onActivated((id) => {
      if (id === TEXTS_NOTIFICATION) this.#activated();
    });
  }

  /** A text came. */
  came(message: TextMessage): void {
    const { show, doNotDisturb, inView } = this.#options;
    if (show() === 'off' || doNotDisturb() || inView()) return;
    this.#fresh = [...this.#fresh, message];
    this.#show();
  }

  /** The agent has seen all texts. */
  seen(): void {
    if (this.#fresh.length === 0) return;
    this.#fresh = [];
    this.#options.notifier.close(TEXTS_NOTIFICATION);
  }

  dispose(): void {
    this.#stopListening();
    this.seen();
  }

  #show(): void {
    const { notifier, translate, show } = this.#options;
    const newest = this.#fresh.at(-1);
    if (newest === undefined) return;
    const senders = [...new Set(this.#fresh.map((text) => this.#senderOf(text)))];
    const isOne = this.#fresh.length === 1;
    const words = show() === 'words' ? firstWords(newest.text) : translate('notify.text.hidden');
    notifier.show({
      id: TEXTS_NOTIFICATION,
      title: isOne
        ? translate('notify.text.title', { name: senders[0] ?? '' })
        : translate('notify.text.titleSeveral', { count: this.#fresh.length }),
      body: isOne ? words : senders.join(', '),
      actions: [],
      isCalm: true,
    });
  }

  #senderOf({ name, number }: TextMessage): string {
    if (name.trim() !== '') return name;
    return number.display.trim() === '' ? this.#options.translate('notify.withheld') : number.display;
  }

  #activated(): void {
    const [only, ...others] = this.#fresh;
    this.seen();
    this.#options.open(others.length === 0 ? only?.id : undefined);
  }
}
