import { TextNotifications } from '#core/notifications/text-notifications.ts';
import type { Notifier } from '#core/ports/notifier.ts';

import type { AppWindows } from './app-windows.ts';
import type { Base } from './compose-base.ts';
import type { LineServicesHost } from './compose-line-services.ts';

/** New texts in the OS's notifications, until the agent has seen them; the returned function ends that. */
export function composeTextNotifications(
  { storage, publisher, translator }: Base,
  { messages }: LineServicesHost,
  notifier: Notifier,
  windows: AppWindows,
): () => void {
  const settings = () => storage.settings.current;
  const texts = new TextNotifications({
    notifier,
    translate: translator.translate,
    show: () => settings().textNotices,
    doNotDisturb: () => settings().agent.doNotDisturb,
    inView: () => windows.hasTextsInView,
    open: (message) => windows.navigate({ place: 'history', message: message ?? '' }),
  });
  const stopTexts = messages.onText((message) => texts.came(message));
  const stopSeen = publisher.onSnapshot(({ messages: { unread } }) => {
    if (unread === 0) texts.seen();
  });
  return () => {
    stopTexts();
    stopSeen();
    texts.dispose();
  };
}
