import type { CallId } from '#shared/domain/ids.ts';
import { useSnapshot } from '../bridge/use-snapshot.ts';
import { CallStack } from '../features/calls/call-stack.tsx';
import { CommandField } from '../features/command-field/command-field.tsx';
import type { OfferedNumber } from '../features/command-field/offered-number.ts';
import { DemoStrip } from '../features/demo/demo-strip.tsx';
import { FirstStepsCard } from '../features/first-steps/first-steps-card.tsx';
import { MessageCards } from '../features/messages/message-cards.tsx';
import type { SettingsPage } from '../features/settings/settings-place.tsx';
import { MissedCard } from '../features/missed/missed-card.tsx';
import { RecentCalls } from '../features/recents/recent-calls.tsx';
import styles from './panel-app.module.css';

export interface CallsPlaceProps {
  /** A number from a link that was opened. */
  readonly offered: OfferedNumber | undefined;
  readonly onOpenHistory: (id: CallId) => void;
  readonly onShowMessages: () => void;
  readonly onConnect: () => void;
  readonly onOpenSettings: (page: SettingsPage) => void;
}

/** The working place: one field, the calls, and the last calls while none is going on. */
export function CallsPlace({
  offered,
  onOpenHistory,
  onShowMessages,
  onConnect,
  onOpenSettings,
}: CallsPlaceProps) {
  const calls = useSnapshot((snapshot) => snapshot.calls);
  const quiet = calls.every((call) => call.phase === 'ended');
  return (
    <>
      <CommandField offered={offered} onOpenCall={onOpenHistory} />
      <main className={styles['main']} tabIndex={-1} data-focus-home="place">
        {calls.length > 0 && <CallStack calls={calls} />}
        {quiet && <MessageCards onShowAll={onShowMessages} />}
        {quiet && <MissedCard onOpen={onOpenHistory} />}
        {quiet && <FirstStepsCard onOpen={onOpenSettings} />}
        {quiet && <RecentCalls onOpen={onOpenHistory} />}
      </main>
      <DemoStrip onConnect={onConnect} />
    </>
  );
}
