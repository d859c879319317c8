export interface AgentNotification {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** Labels of buttons, where the OS shows them. */
  readonly actions: readonly { readonly id: string; readonly label: string }[];
  /** No call: it goes away by itself and breaks through nothing. */
  readonly isCalm?: boolean;
}

/** OS notifications: a copy of what the app shows, never the only sign of a call. Showing the same id again replaces it. */
export interface Notifier {
  show(notification: AgentNotification): void;
  close(id: string): void;
  onActivated(listener: (id: string, actionId: string | undefined) => void): () => void;
}
