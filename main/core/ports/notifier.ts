export interface CallNotification {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** Labels of buttons, where the OS shows them. */
  readonly actions: readonly { readonly id: string; readonly label: string }[];
}

/** OS notifications: a copy of the popup, never the only sign of a call. Showing the same id again replaces it. */
export interface Notifier {
  show(notification: CallNotification): void;
  close(id: string): void;
  onActivated(listener: (id: string, actionId: string | undefined) => void): () => void;
}
