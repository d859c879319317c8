import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';

import type { Person } from '#shared/domain/person.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { NumberFields } from './number-fields.tsx';
import { draftOf, KINDS, type PersonDraft } from './person-draft.ts';
import styles from './person-page.module.css';
import { usePersonForm } from './use-person-form.ts';

export interface PersonFormProps {
  /** Missing for somebody new. */
  readonly person?: Person | undefined;
  readonly onSaved: (person: Person) => void;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** Writes somebody down, or mends what is written. */
export function PersonForm({ person, onSaved, onRemoved, onClose }: PersonFormProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<PersonDraft>(() => draftOf(person, t));
  const { problem, isSaving, save, remove } = usePersonForm({ onSaved, onRemoved });
  useEscape(onClose);
  const change = (part: Partial<PersonDraft>) => setDraft({ ...draft, ...part });
  return (
    <main className={styles['page']} tabIndex={-1} data-focus-home="place">
      <button type="button" className={styles['back']} onClick={onClose}>
        <ArrowLeft size={16} aria-hidden="true" />
        {t('people.wizard.cancel')}
      </button>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save(draft, person?.id);
        }}
      >
        <h2>{t(person === undefined ? 'people.add' : 'people.edit')}</h2>
        <TextField
          label={t('people.name')}
          value={draft.name}
          maxLength={200}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={t('people.company')}
          value={draft.company}
          maxLength={200}
          onChange={(company) => change({ company })}
        />
        <KindField kind={draft.kind} onChange={(kind) => change({ kind })} />
        <NumberFields draft={draft} onChange={change} />
        <TextField
          label={t('people.email')}
          literal
          value={draft.email}
          maxLength={200}
          onChange={(email) => change({ email })}
        />
        <TextField
          label={t('people.note')}
          value={draft.note}
          lines={3}
          maxLength={5000}
          onChange={(note) => change({ note })}
        />
        {problem !== undefined && <p role="alert">{t(`problem.${problem}`)}</p>}
        <Answers isSaving={isSaving} onRemove={person && (() => void remove(person.id))} />
      </form>
    </main>
  );
}

interface AnswersProps {
  readonly isSaving: boolean;
  /** Missing for somebody new. */
  readonly onRemove: (() => void) | undefined;
}

function Answers({ isSaving, onRemove }: AnswersProps) {
  const { t } = useTexts();
  return (
    <div className={styles['answers']}>
      {onRemove !== undefined && (
        <Button kind="quiet" className={styles['remove'] ?? ''} onClick={onRemove}>
          {t('people.remove')}
        </Button>
      )}
      <Button kind="primary" type="submit" aria-disabled={isSaving}>
        {t('people.save')}
      </Button>
    </div>
  );
}

interface KindFieldProps {
  readonly kind: PersonDraft['kind'];
  readonly onChange: (kind: PersonDraft['kind']) => void;
}

function KindField({ kind, onChange }: KindFieldProps) {
  const { t } = useTexts();
  const options = KINDS.map((value) => ({ value, text: t(`match.type.${value}`) }));
  return <SelectField label={t('people.kind')} value={kind} options={options} onChange={onChange} />;
}
