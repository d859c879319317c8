import { Phone } from 'lucide-react';
import { memo } from 'react';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { ResultIcon } from '../../history/result-icon.tsx';
import { useCallBack } from '../../lines/use-call-back.ts';
import styles from './call-result-card.module.css';
import { MatchRow } from '../match/match-row.tsx';
import { NotesField } from './notes-field.tsx';
import { numberText, partyName } from '../party-name.ts';
import { resultText } from './result-text.ts';

function talkMs(call: CallView): number {
  return call.answeredAt === undefined ? 0 : (call.endedAt ?? call.answeredAt) - call.answeredAt;
}

function ringMs(call: CallView): number {
  return (call.answeredAt ?? call.endedAt ?? call.startedAt) - (call.ringingAt ?? call.startedAt);
}

/** The last words on a call that is over: its result, the record and the notes, which can still be written. */
export const CallResultCard = memo(function CallResultCard({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const command = useCommand();
  const name = partyName(call, t);
  const number = numberText(call.party.number, t);
  const { direction, result, transferredTo } = call;
  const outcome = resultText(
    { direction, result, cause: call.cause, transferredTo, ringMs: ringMs(call), talkMs: talkMs(call) },
    t,
  );
  const endedBy =
    call.result === 'answered' && call.cause ? t(`result.endedBy.${call.cause.by}`) : call.cause?.text;
  return (
    <article
      className={styles['card']}
      aria-label={name}
      tabIndex={-1}
      data-focus-home={`call ${call.id}`}
      data-missed={call.result === 'missed'}
    >
      <header className={styles['header']}>
        {call.result !== undefined && (
          <ResultIcon entry={{ direction: call.direction, result: call.result }} />
        )}
        <div>
          <h2 dir="auto" title={name}>
            {name}
          </h2>
          <p className={styles['outcome']}>{[outcome, endedBy].filter(Boolean).join(' · ')}</p>
          {name !== number && <p className={styles['number']}>{number}</p>}
        </div>
        <CallAgain call={call} />
      </header>
      <MatchRow call={call} />
      {call.actions.includes('note') && (
        <NotesField stored={call.notes} save={(text) => command('call:note', { id: call.id, text })} />
      )}
    </article>
  );
});

/** Calls the party again: in words after a missed call, where this is the next step, else a quiet icon. */
function CallAgain({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const callBack = useCallBack();
  const { number } = call.party;
  if (number.kind === 'withheld' || number.raw === '') return null;
  const dial = () => void callBack(number.e164 ?? number.raw, call.lineId);
  const icon = <Phone size={16} aria-hidden="true" />;
  if (call.result === 'missed') {
    return (
      <Button icon={icon} onClick={dial}>
        {t('call.callBack')}
      </Button>
    );
  }
  const text = t('call.again');
  return <Button size="icon" icon={icon} aria-label={text} title={text} onClick={dial} />;
}
