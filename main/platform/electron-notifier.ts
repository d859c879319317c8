import { Notification } from 'electron';

import type { AgentNotification, Notifier } from '#core/ports/notifier.ts';

/**
 * The OS's own notifications, held here while they are shown: one that is collected as garbage answers no click.
 * They make no sound, the ring does. Only Windows and Linux know urgency and staying until closed; buttons need a
 * signed app on macOS and an `appUserModelId` with a Start menu entry on Windows.
 */
export class ElectronNotifier implements Notifier {
  readonly #shown = new Map<string, Notification>();
  readonly #listeners = new Set<(id: string, actionId: string | undefined) => void>();

  show(shown: AgentNotification): void {
    if (!Notification.isSupported()) return;
    this.close(shown.id);
    const notification = new Notification({
      title: shown.title,
      body: asBody(shown.body),
      silent: true,
      urgency: shown.isCalm === true ? 'normal' : 'critical',
      timeoutType: shown.isCalm === true ? 'default' : 'never',
      actions: shown.actions.map((action) => ({ type: 'button', text: action.label })),
    });
    notification.on('click', () => this.#activated(shown.id, undefined));
    notification.on('action', (details) => {
      this.#activated(shown.id, shown.actions[details.actionIndex]?.id);
    });
    this.#shown.set(shown.id, notification);
    notification.show();
  }

  close(id: string): void {
    this.#shown.get(id)?.close();
    this.#shown.delete(id);
  }

  onActivated(listener: (id: string, actionId: string | undefined) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    for (const id of this.#shown.keys()) this.close(id);
    this.#listeners.clear();
  }

  #activated(id: string, actionId: string | undefined): void {
    for (const listener of this.#listeners) listener(id, actionId);
  }
}

/** Linux renders markup in the body, and in the body alone (freedesktop Desktop Notifications, section 4). */
function asBody(text: string): string {
  if (process.platform !== 'linux') return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
