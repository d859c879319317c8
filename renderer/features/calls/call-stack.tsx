import { useCallback, useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';

import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { CallCard } from './card/call-card.tsx';
import { CallResultCard } from './card/call-result-card.tsx';
import styles from './call-stack.module.css';
import { ConferenceCard } from './card/conference-card.tsx';
import { HeldCall } from './card/held-call.tsx';
import { stackItems } from './stack-items.ts';

/** Held calls are small unless the agent opened one or nothing else is going on. */
function isSmall(call: CallView, calls: readonly CallView[], opened: CallId | undefined): boolean {
  if (call.phase !== 'held' || call.id === opened) return false;
  return calls.some((other) => other.id !== call.id && other.phase !== 'ended');
}

/** All calls in the order of the snapshot, the current one first; past ones below it are one stop each for Tab. */
export function CallStack({ calls }: { readonly calls: readonly CallView[] }) {
  const { t } = useTexts();
  const [opened, setOpened] = useState<CallId>();
  const open = useCallback((id: CallId) => setOpened(id), []);
  return (
    <section className={styles['stack']} aria-label={t('call.list')} data-region="calls">
      {stackItems(calls).map(({ key, calls: [call, ...more] }, at) => {
        if (call === undefined) return null;
        if (more.length > 0) return <ConferenceCard key={key} calls={[call, ...more]} />;
        if (call.phase === 'ended') return <CallResultCard key={call.id} call={call} isBelow={at > 0} />;
        if (isSmall(call, calls, opened)) {
          return <HeldCall key={call.id} call={call} onOpen={open} />;
        }
        return <CallCard key={call.id} call={call} />;
      })}
    </section>
  );
}
