import { Check, Clock, Phone } from 'lucide-react';

import type { FollowUp } from '#shared/domain/follow-up.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useToday } from '../../bridge/use-today.ts';
import { dotted } from '../../i18n/dotted.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { numberText } from '../calls/party-name.ts';
import styles from './follow-ups.module.css';

const LATER_MS = 600_000;

export interface PromiseRowProps {
  readonly promise: FollowUp;
  /** Opens the call in which it was promised. */
  readonly onOpen?: ((id: CallId) => void) | undefined;
}

/** One promised call: whom, when and why, with the ways to keep it. */
export function PromiseRow({ promise, onOpen }: PromiseRowProps) {
  const { t } = useTexts();
  const dates = useDates();
  const today = useToday();
  const command = useCommand();
  const { id, callId, name, number, text, state, dueAt, doneAt = dueAt } = promise;
  const who = name === '' ? numberText(number, t) : name;
  const when =
    state === 'done'
      ? t('followUp.doneAt', { when: dates.dayAndClockWithin(doneAt, today) })
      : dotted([dates.dayAndClock(dueAt, today), state === 'due' ? t('followUp.late') : undefined], t);
  return (
    <li className={styles['row']} data-state={state}>
      <div className={styles['words']}>
        {onOpen === undefined ? (
          <b dir="auto">{who}</b>
        ) : (
          <button type="button" title={t('followUp.open')} onClick={() => onOpen(callId)}>
            <b dir="auto">{who}</b>
          </button>
        )}
        <small>{when}</small>
        {text !== '' && <small dir="auto">{text}</small>}
      </div>
      {state !== 'done' && (
        <div className={styles['acts']}>
          <Button
            icon={<Phone size={16} aria-hidden="true" />}
            onClick={() => void command('promise:call', { id })}
          >
            {t('followUp.call')}
          </Button>
          {state === 'due' && (
            <Button
              kind="quiet"
              size="icon"
              icon={<Clock size={16} aria-hidden="true" />}
              aria-label={t('followUp.later')}
              title={t('followUp.later')}
              onClick={() => void command('promise:put-off', { id, dueAt: Date.now() + LATER_MS })}
            />
          )}
          <Button
            kind="quiet"
            size="icon"
            icon={<Check size={16} aria-hidden="true" />}
            aria-label={t('followUp.done')}
            title={t('followUp.done')}
            onClick={() => void command('promise:done', { id })}
          />
        </div>
      )}
    </li>
  );
}
