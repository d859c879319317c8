import { ArrowLeftRight, LogOut, PhoneOff, Users } from 'lucide-react';
import { memo } from 'react';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import { useDates } from '../../../i18n/use-dates.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Elapsed } from '../../../ui/elapsed.tsx';
import { CallActions } from '../actions/call-actions.tsx';
import { RecordingLines } from '../../recording/recording-line.tsx';
import buttons from '../actions/call-buttons.module.css';
import card from './call-card.module.css';
import styles from './conference-card.module.css';
import { HoldWords } from './hold-words.tsx';
import { MediaWords } from './media-words.tsx';
import { numberText, partyName } from '../party-name.ts';

/** Calls whose parties hear each other, as one card: what is done to all stands below, what to one beside its name. */
export const ConferenceCard = memo(function ConferenceCard({
  calls,
}: {
  readonly calls: readonly CallView[];
}) {
  const { t } = useTexts();
  const dates = useDates();
  const command = useCommand();
  const [first] = calls;
  if (first === undefined) return null;
  const since = Math.min(...calls.map((call) => call.answeredAt ?? call.startedAt));
  const leaving = calls.find((call) => call.actions.includes('leave-conference'));
  const names = dates.list(calls.map((call) => partyName(call, t)));
  return (
    <article
      className={card['card']}
      data-phase={first.phase}
      data-hold={first.hold}
      data-focus-home={`call ${first.id}`}
      aria-label={t('conference.with', { names })}
      tabIndex={-1}
    >
      <header className={styles['header']}>
        <Users size={18} aria-hidden="true" />
        <h2>{t('conference.title')}</h2>
        <span className={styles['hold']}>{first.hold !== 'none' && <HoldWords call={first} />}</span>
        <Elapsed className={styles['time']} since={since} />
      </header>
      <ul className={styles['parties']}>
        {calls.map((call) => (
          <Party key={call.id} call={call} />
        ))}
      </ul>
      <CallActions call={first} voiceOnly />
      <RecordingLines calls={calls} />
      <footer className={card['foot']}>
        <div className={buttons['consultation']}>
          {leaving !== undefined && (
            <Button
              size="large"
              icon={<LogOut size={18} aria-hidden="true" />}
              onClick={() => void command('call:leave-conference', { id: leaving.id })}
            >
              {t('call.action.leave-conference')}
            </Button>
          )}
        </div>
        <Button
          kind="stop"
          size="large"
          className={buttons['end'] ?? ''}
          icon={<PhoneOff size={18} aria-hidden="true" />}
          onClick={() => calls.forEach((call) => void command('call:hang-up', { id: call.id }))}
        >
          {t('conference.endAll')}
        </Button>
      </footer>
    </article>
  );
});

/** One party, with what can be done to it alone. */
function Party({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const command = useCommand();
  const name = partyName(call, t);
  const number = numberText(call.party.number, t);
  const { id, actions } = call;
  const alone = t('conference.alone', { name });
  const end = t('conference.end', { name });
  return (
    <li className={styles['party']}>
      <span className="two-lines">
        <b dir="auto" title={name}>
          {name}
        </b>
        <small>
          {call.media === 'flowing' ? name !== number && <bdi>{number}</bdi> : <MediaWords call={call} />}
        </small>
      </span>
      {actions.includes('swap') && (
        <Button
          size="icon"
          icon={<ArrowLeftRight size={16} aria-hidden="true" />}
          aria-label={alone}
          title={alone}
          onClick={() => void command('call:swap', { id })}
        />
      )}
      {actions.includes('hang-up') && (
        <Button
          kind="decline"
          size="icon"
          icon={<PhoneOff size={16} aria-hidden="true" />}
          aria-label={end}
          title={end}
          onClick={() => void command('call:hang-up', { id })}
        />
      )}
    </li>
  );
}
