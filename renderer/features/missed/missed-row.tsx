import { Check, Phone } from 'lucide-react';
import { GridListItem } from 'react-aria-components';

import type { MissedPerson } from '#shared/domain/missed.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useToday } from '../../bridge/use-today.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { OwnPress } from '../../ui/own-press.tsx';
import { numberText } from '../calls/party-name.ts';
import { redialNumber } from '../history/entry-text.ts';
import { useCallBack } from '../lines/use-call-back.ts';
import styles from './missed-card.module.css';

/** One person: how often and when last, with the call back. The row itself opens their last call. */
export function MissedRow({ person }: { readonly person: MissedPerson }) {
  const { t } = useTexts();
  const dates = useDates();
  const today = useToday();
  const command = useCommand();
  const callBack = useCallBack();
  const { key, name, number, calls, lastAt, lineId, queue } = person;
  const who = name.trim() === '' ? numberText(number, t) : name;
  const target = redialNumber(person);
  const when = lastAt >= today ? dates.clock(lastAt) : dates.dayAndClockWithin(lastAt, today);
  return (
    <GridListItem id={key} textValue={who} className={styles['row'] ?? ''}>
      <span className={styles['words']}>
        <b dir="auto">{who}</b>
        <small>{t('missed.calls', { count: calls, when })}</small>
        {queue !== undefined && <small dir="auto">{queue}</small>}
      </span>
      <OwnPress className={styles['acts'] ?? ''}>
        {target !== undefined && (
          <Button
            icon={<Phone size={16} aria-hidden="true" />}
            aria-label={t('missed.callTo', { name: who })}
            onClick={() => void callBack(target, lineId)}
          >
            {t('missed.call')}
          </Button>
        )}
        <Button
          kind="quiet"
          size="icon"
          icon={<Check size={16} aria-hidden="true" />}
          aria-label={t('missed.done', { name: who })}
          title={t('missed.done', { name: who })}
          onClick={() => void command('missed:done', { key })}
        />
      </OwnPress>
    </GridListItem>
  );
}
