import { Plus } from 'lucide-react';
import { useId, useState, type ClipboardEvent } from 'react';

import type { Person } from '#shared/domain/person.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { usePeopleSearch } from '../command-field/use-people-search.ts';
import { isExtension, type AddProblem } from './add-extensions.ts';
import styles from './watched-page.module.css';

const SUGGESTIONS = 5;

export interface AddFieldProps {
  /** What kept the last ones out, in words. */
  readonly problem: AddProblem | undefined;
  /** How many the last text added. */
  readonly added: number;
  readonly onAdd: (text: string) => void;
  readonly onType: () => void;
}

/** Takes an extension, a whole list that is pasted, or a person of the address book. */
export function AddField({ problem, added, onAdd, onType }: AddFieldProps) {
  const { t } = useTexts();
  const id = useId();
  const [text, setText] = useState('');
  const wanted = text.trim();
  const found = usePeopleSearch(wanted, 30, /\p{L}/u.test(wanted));
  const people = found.people.flatMap(extensionOf).slice(0, SUGGESTIONS);
  const [first] = people;
  function add(typed: string): void {
    setText('');
    onAdd(typed);
  }
  function paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData.getData('text');
    if (!/[\s,;]/.test(pasted.trim())) return;
    event.preventDefault();
    add(pasted);
  }
  return (
    <form
      className={styles['add']}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '') add(/\d/.test(wanted) || first === undefined ? wanted : first.extension);
      }}
    >
      <label htmlFor={id}>{t('settings.watched.add')}</label>
      <div className={styles['field']}>
        <input
          id={id}
          type="text"
          value={text}
          maxLength={100}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-below`}
          aria-invalid={problem !== undefined}
          onPaste={paste}
          onChange={(event) => {
            setText(event.target.value);
            onType();
          }}
        />
        <Button type="submit" icon={<Plus size={16} aria-hidden="true" />}>
          {t('settings.watched.addNow')}
        </Button>
      </div>
      <AddResult id={`${id}-below`} problem={problem} added={added} />
      {people.map(({ key, name, extension }) => (
        <Button key={key} className={styles['person'] ?? ''} onClick={() => add(extension)}>
          {t('settings.watched.addPerson', { name, number: extension })}
        </Button>
      ))}
    </form>
  );
}

interface AddResultProps extends Pick<AddFieldProps, 'problem' | 'added'> {
  readonly id: string;
}

function AddResult({ id, problem, added }: AddResultProps) {
  const { t } = useTexts();
  const good = added > 0 ? t('settings.watched.added', { count: added }) : t('settings.watched.addHint');
  return (
    <output id={id} className={styles['below']} data-error={problem !== undefined}>
      {problem === undefined ? good : t(`settings.watched.problem.${problem.code}`, { ...problem })}
    </output>
  );
}

/** A person's numbers inside the phone system; outside numbers cannot be watched. */
function extensionOf({ id, name, numbers }: Person) {
  return numbers
    .filter(({ number, e164 }) => e164 === undefined && isExtension(number))
    .map(({ number }) => ({ key: `${id} ${number}`, name, extension: number }));
}
