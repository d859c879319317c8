import type { AgentNotification, Notifier } from '#core/ports/notifier.ts';

/** A notification centre that a test can look at and click in. */
export class FakeNotifier implements Notifier {
  readonly shown = new Map<string, AgentNotification>();
  /** How often something was shown, replacements included. */
  shows = 0;
  readonly #listeners = new Set<(id: string, actionId: string | undefined) => void>();

  show(notification: AgentNotification): void {
    this.shows += 1;
    this.shown.set(notification.id, notification);
  }

  close(id: string): void {
    this.shown.delete(id);
  }

  onActivated(listener: (id: string, actionId: string | undefined) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  click(id: string, actionId?: string): void {
    for (const listener of this.#listeners) listener(id, actionId);
  }
}
