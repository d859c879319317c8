import { Plus, X } from 'lucide-react';
import { useState } from 'react';

import { Button } from '../../ui/button.tsx';
import styles from './reason-list.module.css';

const TEXT_MAX = 40;

export interface TextListProps {
  readonly legend: string;
  readonly max: number;
  readonly rows: readonly {
    readonly id: string;
    readonly text: string;
    readonly label: string;
    readonly removeLabel: string;
  }[];
  readonly newLabel: string;
  readonly addLabel: string;
  readonly onText: (id: string, text: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onAdd: (text: string) => void;
}

/** Short texts that the agent words, adds and removes; one that is emptied keeps its words. */
export function TextList({ legend, max, rows, newLabel, addLabel, onText, onRemove, onAdd }: TextListProps) {
  const [added, setAdded] = useState('');
  function add(): void {
    const text = added.trim();
    if (text === '') return;
    onAdd(text);
    setAdded('');
  }
  return (
    <fieldset className={styles['reasons']}>
      <legend>{legend}</legend>
      {rows.map(({ id, text, label, removeLabel }) => (
        <div key={id} className={styles['row']}>
          <TextRow label={label} text={text} onChange={(changed) => onText(id, changed)} />
          <Button
            kind="quiet"
            size="icon"
            icon={<X size={16} aria-hidden="true" />}
            aria-label={removeLabel}
            onClick={() => onRemove(id)}
          />
        </div>
      ))}
      {rows.length < max && (
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
            aria-label={newLabel}
            placeholder={newLabel}
            maxLength={TEXT_MAX}
            value={added}
            onChange={(event) => setAdded(event.target.value)}
          />
          <Button
            type="submit"
            size="icon"
            icon={<Plus size={16} aria-hidden="true" />}
            aria-label={addLabel}
          />
        </form>
      )}
    </fieldset>
  );
}

interface TextRowProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function TextRow({ label, text, onChange }: TextRowProps) {
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
