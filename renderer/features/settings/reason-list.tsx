import { Plus, X } from 'lucide-react';
import { useState } from 'react';

import type { NotReadyReason } from '#shared/domain/agent.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { reasonText } from '../header/reason-text.ts';
import styles from './reason-list.module.css';

const TEXT_MAX = 40;
const REASONS_MAX = 20;

export interface ReasonListProps {
  readonly reasons: readonly NotReadyReason[];
  readonly onChange: (reasons: readonly NotReadyReason[]) => void;
}

/** The reasons in the order of the menu. Each can be reworded; one that is emptied keeps its words. */
export function ReasonList({ reasons, onChange }: ReasonListProps) {
  const { t } = useTexts();
  const [added, setAdded] = useState('');
  function add(): void {
    const text = added.trim();
    if (text === '') return;
    onChange([...reasons, { id: freeId(reasons), text }]);
    setAdded('');
  }
  return (
    <fieldset className={styles['reasons']}>
      <legend>{t('settings.agent.reasons')}</legend>
      {reasons.map((reason, index) => (
        <div key={reason.id} className={styles['row']}>
          <ReasonField
            label={t('settings.agent.reason', { number: index + 1 })}
            text={reasonText(reason, t)}
            onChange={(text) => onChange(reasons.map((each) => (each === reason ? { ...each, text } : each)))}
          />
          <Button
            kind="quiet"
            size="icon"
            icon={<X size={16} aria-hidden="true" />}
            aria-label={t('settings.agent.removeReason', { reason: reasonText(reason, t) })}
            onClick={() => onChange(reasons.filter((each) => each !== reason))}
          />
        </div>
      ))}
      {reasons.length < REASONS_MAX && (
        <form
          className={styles['row']}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <input
            type="text"
            className={styles['input']}
            aria-label={t('settings.agent.newReason')}
            placeholder={t('settings.agent.newReason')}
            maxLength={TEXT_MAX}
            value={added}
            onChange={(event) => setAdded(event.target.value)}
          />
          <Button
            type="submit"
            size="icon"
            icon={<Plus size={16} aria-hidden="true" />}
            aria-label={t('settings.agent.addReason')}
          />
        </form>
      )}
    </fieldset>
  );
}

interface ReasonFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function ReasonField({ label, text, onChange }: ReasonFieldProps) {
  const [typed, setTyped] = useState(text);
  function store(): void {
    const wanted = typed.trim();
    if (wanted === '') setTyped(text);
    else if (wanted !== text) onChange(wanted);
  }
  return (
    <input
      type="text"
      className={styles['input']}
      aria-label={label}
      maxLength={TEXT_MAX}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={store}
    />
  );
}

function freeId(reasons: readonly NotReadyReason[]): string {
  let number = reasons.length + 1;
  while (reasons.some(({ id }) => id === `own-${number}`)) number += 1;
  return `own-${number}`;
}
