import { Phone } from 'lucide-react';
import { memo, useId, useRef } from 'react';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import { dotted } from '../../../i18n/dotted.ts';
import type { Translate } from '../../../i18n/message-key.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { oneStop } from '../../../ui/one-stop.ts';
import { AfterCallLine } from '../../after-call/after-call-line.tsx';
import { SendingLine } from '../../after-call/sending-line.tsx';
import { ResultIcon } from '../../history/result-icon.tsx';
import { useCallBack } from '../../lines/use-call-back.ts';
import styles from './call-result-card.module.css';
import { RecordRow } from '../../records/record-row.tsx';
import { NotesField } from './notes-field.tsx';
import { numberText, partyName } from '../party-name.ts';
import { handoverText, transferDetail, transferFailure } from '../transfer-text.ts';
import { resultFacts, resultText } from './result-text.ts';

export interface CallResultCardProps {
  readonly call: CallView;
  /** Another call stands above it, and is what the agent works on. */
  readonly isBelow?: boolean;
}

/**
 * The last words on a call that is over: its result, the record and the notes, which can still be written. Below
 * another call it is one stop for Tab, which Enter goes into.
 */
export const CallResultCard = memo(function CallResultCard({ call, isBelow = false }: CallResultCardProps) {
  const { t } = useTexts();
  const command = useCommand();
  const notes = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const name = partyName(call, t);
  const number = numberText(call.party.number, t);
  const outcome = resultText(resultFacts(call), t);
  const fate = transferFailure(call, t) ?? handoverText(call, t);
  return (
    <article
      className={styles['card']}
      ref={isBelow ? oneStop : undefined}
      aria-label={name}
      aria-describedby={isBelow ? hint : undefined}
      tabIndex={-1}
      data-one-stop={isBelow}
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
          <p className={styles['outcome']}>{dotted([outcome, endedBy(call, t)], t)}</p>
          {name !== number && (
            <p className={styles['number']} dir="auto">
              {number}
            </p>
          )}
        </div>
        <CallAgain call={call} />
      </header>
      {fate !== undefined && (
        <p className={styles['fate']} title={transferDetail(call, t)}>
          {fate}
        </p>
      )}
      <RecordRow call={call} />
      {call.actions.includes('note') && (
        <NotesField
          stored={call.notes}
          save={(text) => command('call:note', { id: call.id, text })}
          field={notes}
        />
      )}
      <AfterCallLine call={call} number={call.party.number} />
      <SendingLine callId={call.id} onChange={() => notes.current?.focus()} />
      {isBelow && (
        <span id={hint} hidden>
          {t('call.goInto')}
        </span>
      )}
    </article>
  );
});

function endedBy({ result, cause, transfer }: CallView, t: Translate): string | undefined {
  if (transfer?.party === 'gone') return undefined;
  return result === 'answered' && cause ? t(`result.endedBy.${cause.by}`) : cause?.text;
}

/** Whether calling the party is the next step: nobody has talked with them, or they were lost on the way. */
function isOwedACall({ result, transfer, cause }: CallView): boolean {
  return result === 'missed' || transfer?.party === 'gone' || cause?.handover === 'not-taken';
}

/** Calls the party again: in words where this is the next step, else a quiet icon. */
function CallAgain({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const callBack = useCallBack();
  const { number } = call.party;
  if (number.kind === 'withheld' || number.raw === '') return null;
  const dial = () => void callBack(number.e164 ?? number.raw, call.lineId);
  const icon = <Phone size={16} aria-hidden="true" />;
  if (isOwedACall(call)) {
    return (
      <Button icon={icon} onClick={dial}>
        {t('call.callBack')}
      </Button>
    );
  }
  const text = t('call.again');
  return <Button size="icon" icon={icon} aria-label={text} title={text} onClick={dial} />;
}
