import { Search } from 'lucide-react';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';

import { useTexts } from '../../i18n/use-texts.ts';
import styles from './people-picker.module.css';
import { PickerRow } from './picker-row.tsx';
import type { Picker } from './use-picker.ts';

export interface PickerListProps {
  readonly picker: Picker;
  readonly onEnter: () => void;
  /** With Ctrl, or ⌘ on a Mac. */
  readonly onLongEnter: () => void;
}

/** The field with what it finds: a combobox whose list is always open (WAI-ARIA). */
export function PickerList({ picker, onEnter, onLongEnter }: PickerListProps) {
  const { t } = useTexts();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const { chosen, options } = picker;
  const rowId = (id: string) => `${listId} ${id}`.replaceAll(' ', '-');

  useEffect(() => input.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') picker.step(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onLongEnter();
    else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className={`search-field ${styles['field']}`}>
        <Search size={16} aria-hidden="true" />
        <input
          ref={input}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={chosen === undefined ? undefined : rowId(chosen.id)}
          aria-label={t('field.label')}
          placeholder={t('field.label')}
          maxLength={64}
          spellCheck={false}
          value={picker.text}
          onChange={(event) => picker.setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={listId} className={styles['list']} role="listbox" aria-label={t('field.results')}>
        {options.map((option) => (
          <PickerRow
            key={option.id}
            id={rowId(option.id)}
            option={option}
            isChosen={option === chosen}
            onChoose={() => picker.choose(option.id)}
          />
        ))}
        {options.length === 0 && picker.isAnswered && (
          <p className={styles['none']}>{t('transfer.picker.none')}</p>
        )}
      </div>
    </>
  );
}
