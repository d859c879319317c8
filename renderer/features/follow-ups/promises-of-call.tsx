import { AlarmClock, X } from 'lucide-react';

import type { CallId } from '#shared/domain/ids.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useToday } from '../../bridge/use-today.ts';
import { dotted } from '../../i18n/dotted.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from '../after-call/after-call.module.css';
import { usePromises } from './use-promises.ts';

/** What was promised in a call, each with the way to take it back. */
export function PromisesOfCall({ callId }: { readonly callId: CallId }) {
  const { t } = useTexts();
  const dates = useDates();
  const today = useToday();
  const command = useCommand();
  const promises = (usePromises() ?? []).filter((each) => each.callId === callId && each.state !== 'done');
  return promises.map(({ id, dueAt, text }) => {
    const words = t('followUp.promised', { when: dates.dayAndClockWithin(dueAt, today) });
    return (
      <p key={id} className={styles['promise']}>
        <AlarmClock size={14} aria-hidden="true" />
        <span>{dotted([words, text], t)}</span>
        <Button
          kind="quiet"
          size="icon"
          icon={<X size={14} aria-hidden="true" />}
          aria-label={t('followUp.drop')}
          title={t('followUp.drop')}
          onClick={() => void command('promise:drop', { id })}
        />
      </p>
    );
  });
}
