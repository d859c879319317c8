import { Pencil, Star } from 'lucide-react';

import type { Person } from '#shared/domain/person.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './person-page.module.css';
import { useFavourite } from './use-favourite.ts';

export interface PersonHeadProps {
  readonly person: Person;
  readonly onEdit?: (() => void) | undefined;
}

/** Who it is, whether they are a favourite, and the way to mend what is written. */
export function PersonHead({ person, onEdit }: PersonHeadProps) {
  const { t } = useTexts();
  const { isOn, toggle } = useFavourite(person);
  return (
    <header className={styles['head']}>
      <div>
        <h2 dir="auto">{person.name}</h2>
        {person.company !== undefined && <p dir="auto">{person.company}</p>}
      </div>
      {isOn !== undefined && (
        <Button
          kind="quiet"
          size="icon"
          icon={<Star size={18} fill={isOn ? 'currentColor' : 'none'} aria-hidden="true" />}
          className={styles['star'] ?? ''}
          aria-pressed={isOn}
          aria-label={t('people.favourite')}
          title={t('people.favourite')}
          onClick={toggle}
        />
      )}
      {onEdit !== undefined && (
        <Button
          kind="quiet"
          size="icon"
          icon={<Pencil size={16} aria-hidden="true" />}
          aria-label={t('people.edit')}
          title={t('people.edit')}
          onClick={onEdit}
        />
      )}
    </header>
  );
}
