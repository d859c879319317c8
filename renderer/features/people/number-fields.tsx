import { Plus, X } from 'lucide-react';

import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { PersonDraft } from './person-draft.ts';
import styles from './person-page.module.css';

interface NumberFieldsProps {
  readonly draft: PersonDraft;
  readonly onChange: (part: Partial<PersonDraft>) => void;
}

/** The numbers of a person, any of them to be changed or taken away, and one more. */
export function NumberFields({ draft, onChange }: NumberFieldsProps) {
  const { t } = useTexts();
  const { numbers } = draft;
  return (
    <fieldset className={styles['fields']}>
      <legend className="visually-hidden">{t('people.numbers')}</legend>
      {numbers.map((number, index) => (
        <div key={number.id} className={styles['number']}>
          <TextField
            label={t('people.number', { number: index + 1 })}
            literal
            value={number.number}
            maxLength={64}
            onChange={(text) => onChange({ numbers: numbers.with(index, { ...number, number: text }) })}
          />
          <TextField
            label={t('people.label')}
            value={number.label}
            maxLength={40}
            onChange={(text) => onChange({ numbers: numbers.with(index, { ...number, label: text }) })}
          />
          <Button
            kind="quiet"
            size="icon"
            icon={<X size={16} aria-hidden="true" />}
            aria-label={t('people.dropNumber', { number: index + 1 })}
            onClick={() => onChange({ numbers: numbers.toSpliced(index, 1) })}
          />
        </div>
      ))}
      <Button
        kind="quiet"
        icon={<Plus size={16} aria-hidden="true" />}
        onClick={() => onChange({ numbers: [...numbers, { id: nextId(numbers), label: '', number: '' }] })}
      >
        {t('people.addNumber')}
      </Button>
    </fieldset>
  );
}

function nextId(numbers: PersonDraft['numbers']): number {
  return Math.max(0, ...numbers.map(({ id }) => id)) + 1;
}
