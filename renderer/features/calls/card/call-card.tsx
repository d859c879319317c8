import { memo } from 'react';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import { usePaintedMark } from '../../../bridge/use-painted-mark.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { CallActions } from '../actions/call-actions.tsx';
import { CallButtons } from '../actions/call-buttons.tsx';
import { LeaveMessageButton } from '../actions/leave-message-button.tsx';
import { ReferralQuestion } from '../../transfer/referral-question.tsx';
import { AfterCallLine } from '../../after-call/after-call-line.tsx';
import { RecordingLine } from '../../recording/recording-line.tsx';
import styles from './call-card.module.css';
import { CallGreeting } from './call-greeting.tsx';
import { CallMeta } from './call-meta.tsx';
import { CallParty } from './call-party.tsx';
import { RecordRow } from '../../records/record-row.tsx';
import { MediaWords } from './media-words.tsx';
import { NotesField } from './notes-field.tsx';
import { partyName } from '../party-name.ts';
import { SendOnButton } from '../actions/send-on-button.tsx';

/** A running or ringing call, open: the hero of the panel. While it rings, answering comes before the notes. */
export const CallCard = memo(function CallCard({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  usePaintedMark('panel', call.id);
  const rings = call.phase === 'ringing' && call.direction === 'incoming';
  const notes = <CardNotes key="notes" call={call} />;
  const foot = (
    <footer key="foot" className={styles['foot']} data-rings={rings}>
      <CallButtons call={call} />
      <div className={styles['elsewhere']}>
        <SendOnButton call={call} />
        <LeaveMessageButton call={call} />
      </div>
    </footer>
  );
  return (
    <article
      className={styles['card']}
      data-phase={call.phase}
      data-hold={call.hold}
      data-focus-home={`call ${call.id}`}
      aria-label={partyName(call, t)}
      tabIndex={-1}
    >
      <CallMeta call={call} />
      <CallParty call={call} size="card" />
      <CallGreeting call={call} />
      {(call.consultationOf === undefined || call.lookup.matches.length > 0) && <RecordRow call={call} />}
      <CallActions call={call} />
      <ReferralQuestion call={call} />
      <RecordingLine call={call} />
      {rings ? [foot, notes] : [notes, foot]}
    </article>
  );
});

function CardNotes({ call }: { readonly call: CallView }) {
  const command = useCommand();
  const words = call.answeredAt === undefined ? undefined : <MediaWords call={call} />;
  if (!call.actions.includes('note')) return <p className={styles['media']}>{words}</p>;
  return (
    <div>
      <NotesField
        stored={call.notes}
        save={(text) => command('call:note', { id: call.id, text })}
        aside={words}
      />
      {call.answeredAt !== undefined && <AfterCallLine call={call} number={call.party.number} />}
    </div>
  );
}
