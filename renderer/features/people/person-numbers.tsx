import { Phone } from 'lucide-react';

import type { Person } from '#shared/domain/person.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { NumberPresence } from '../presence/number-presence.tsx';
import { numberLabel } from './number-label.ts';
import styles from './person-page.module.css';

/** Every number of a person with its lamp, to call. */
export function PersonNumbers({ person }: { readonly person: Person }) {
  const { t } = useTexts();
  const command = useCommand();
  const { name, numbers } = person;
  return (
    <ul className={styles['numbers']}>
      {numbers.map(({ label, number, e164 }) => (
        <li key={`${label} ${number}`}>
          <span className="two-lines">
            <b dir="auto">{number}</b>
            <small dir="auto">{numberLabel(label, t)}</small>
          </span>
          <NumberPresence number={number} />
          <Button
            icon={<Phone size={16} aria-hidden="true" />}
            aria-label={t('people.call', { name, label: numberLabel(label, t), number })}
            title={t('people.call', { name, label: numberLabel(label, t), number })}
            size="icon"
            onClick={() => void command('call:dial', { number: e164 ?? number })}
          />
        </li>
      ))}
    </ul>
  );
}
