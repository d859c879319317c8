import { memo, useId } from 'react';
import { useTexts } from '../i18n/use-texts.ts';

import type { CallView } from '#shared/domain/call.ts';
import { usePaintedMark } from '../bridge/use-painted-mark.ts';
import { CallButtons } from '../features/calls/actions/call-buttons.tsx';
import { LeaveMessageButton } from '../features/calls/actions/leave-message-button.tsx';
import { CallGreeting } from '../features/calls/card/call-greeting.tsx';
import { CallMeta } from '../features/calls/card/call-meta.tsx';
import { CallParty } from '../features/calls/card/call-party.tsx';
import { MatchRow } from '../features/calls/match/match-row.tsx';
import { partyName } from '../features/calls/party-name.ts';
import styles from './popup-call.module.css';
import { useKeyGuard } from './use-key-guard.ts';

/**
 * One ringing call. It never takes the focus and has no default button; keys do nothing for its first 700 ms, so
 * that what the agent was typing elsewhere cannot answer or decline.
 */
export const PopupCall = memo(function PopupCall({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const name = useId();
  const guard = useKeyGuard();
  usePaintedMark('popup', call.id);
  usePaintedMark('match', call.lookup.matches.length > 0 ? call.id : undefined);
  return (
    <section
      className={styles['call']}
      role="alertdialog"
      aria-labelledby={name}
      onKeyDownCapture={guard.onKey}
      onKeyUpCapture={guard.onKey}
      onClickCapture={guard.onClick}
    >
      <span id={name} className="visually-hidden">
        {t('announce.ringing', { name: partyName(call, t) })}
      </span>
      <CallMeta call={call} brief />
      <CallParty call={call} size="popup" />
      <CallGreeting call={call} />
      <MatchRow call={call} />
      <CallButtons call={call} />
      <LeaveMessageButton call={call} />
    </section>
  );
});
