import { Phone } from 'lucide-react';
import { useTexts } from '../../i18n/use-texts.ts';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { Button } from '../../ui/button.tsx';
import styles from './call-result-card.module.css';
import { MatchRow } from './match-row.tsx';
import { NotesField } from './notes-field.tsx';
import { numberText, partyName } from './party-name.ts';
import { resultText } from './result-text.ts';

function talkMs(call: CallView): number {
  return call.answeredAt === undefined ? 0 : (call.endedAt ?? call.answeredAt) - call.answeredAt;
}

function ringMs(call: CallView): number {
  return (call.answeredAt ?? call.endedAt ?? call.startedAt) - (call.ringingAt ?? call.startedAt);
}

/** The last words on a call that is over: its result, the record and the notes, which can still be written. */
export function CallResultCard({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const command = useCommand();
  const name = partyName(call, t);
  const number = call.party.number;
  const outcome = resultText(
    { direction: call.direction, result: call.result, ringMs: ringMs(call), talkMs: talkMs(call) },
    t,
  );
  const endedBy =
    call.result === 'answered' && call.cause ? t(`result.endedBy.${call.cause.by}`) : call.cause?.text;
  return (
    <article className={styles['card']} aria-label={name}>
      <header className={styles['header']}>
        <div>
          <h2 dir="auto">{name}</h2>
          <p>{[outcome, endedBy].filter(Boolean).join(' · ')}</p>
          {name !== numberText(number, t) && <p className={styles['number']}>{numberText(number, t)}</p>}
        </div>
        {number.kind !== 'withheld' && number.raw !== '' && (
          <Button
            size="icon"
            icon={<Phone size={16} aria-hidden="true" />}
            aria-label={t('call.again')}
            title={t('call.again')}
            onClick={() => void command('call:dial', { number: number.e164 ?? number.raw })}
          />
        )}
      </header>
      <MatchRow call={call} />
      {call.actions.includes('note') && (
        <NotesField stored={call.notes} save={(text) => command('call:note', { id: call.id, text })} />
      )}
    </article>
  );
}
