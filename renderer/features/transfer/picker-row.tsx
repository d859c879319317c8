import { Phone } from 'lucide-react';
import { useEffect, useRef } from 'react';

import { useTexts } from '../../i18n/use-texts.ts';
import { NumberPresence } from '../presence/number-presence.tsx';
import styles from './people-picker.module.css';
import type { PickerOption } from './picker-options.ts';

export interface PickerRowProps {
  readonly id: string;
  readonly option: PickerOption;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One person, number or call to pick. */
export function PickerRow({ id, option, isChosen, onChoose }: PickerRowProps) {
  const { t } = useTexts();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    // The keyboard goes through the field that owns the list; the pointer comes here.
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      className={styles['row']}
      onPointerDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      {option.kind === 'number' ? (
        <>
          <Phone size={16} aria-hidden="true" />
          <b>{t('field.dial', { number: option.number })}</b>
        </>
      ) : (
        <>
          <span className="two-lines">
            <b dir="auto">{option.name}</b>
            <small>{option.facts}</small>
          </span>
          {option.kind === 'person' && (
            <>
              <NumberPresence number={option.shown} />
              <bdi className={styles['number']}>{option.shown}</bdi>
            </>
          )}
        </>
      )}
    </div>
  );
}
