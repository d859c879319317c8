import { Building2, Phone } from 'lucide-react';

import type { Person } from '#shared/domain/person.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { usePresenceAmong } from '../../bridge/use-presence.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { CutLine } from '../../ui/cut-line.tsx';
import { OwnPress } from '../../ui/own-press.tsx';
import { PickUpButton } from '../presence/pick-up-button.tsx';
import { PresenceMark } from '../presence/presence-mark.tsx';
import { initials } from './initials.ts';
import { numberLabel } from './number-label.ts';
import styles from './people-place.module.css';

export interface PersonRowProps {
  readonly person: Person;
  /** The company's address book that knows the person, as it is called. */
  readonly book: string | undefined;
}

/**
 * One person with a button to call each number; the row itself opens the rest. What becomes known later has its place
 * beside what is there: the list measures a row once.
 */
export function PersonRow({ person, book }: PersonRowProps) {
  const { t } = useTexts();
  const command = useCommand();
  const { name } = person;
  const known = person.company ?? person.email ?? '';
  const presence = usePresenceAmong(person.numbers.map(({ number }) => number));
  return (
    <div className={styles['person']}>
      <span className={styles['initials']} aria-hidden="true">
        {person.kind === 'company' ? <Building2 size={16} strokeWidth={1.75} /> : initials(name)}
      </span>
      <span className="two-lines" title={name}>
        <b dir="auto">{name}</b>
        <span className={styles['second']}>
          {(known !== '' || book !== undefined) && <CutLine facts={known} words={book} />}
          <PresenceMark presence={presence} />
        </span>
      </span>
      <OwnPress className={styles['numbers'] ?? ''}>
        {person.numbers.map(({ label, number, e164 }, at) => (
          <span key={`${label} ${number}`} className={styles['way']}>
            {at === 0 && presence?.availability === 'ringing' && (
              <PickUpButton extension={presence.extension} name={name} />
            )}
            <Button
              kind="quiet"
              className={styles['number'] ?? ''}
              icon={<Phone size={14} aria-hidden="true" />}
              title={numberLabel(label, t)}
              aria-label={t('people.call', { name, label: numberLabel(label, t), number })}
              onClick={() => void command('call:dial', { number: e164 ?? number })}
            >
              <bdi>{number}</bdi>
            </Button>
          </span>
        ))}
      </OwnPress>
    </div>
  );
}
