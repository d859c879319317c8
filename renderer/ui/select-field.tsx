import { ChevronDown } from 'lucide-react';
import { useId } from 'react';

import { ManagedNote, useManaged } from './managed-setting.tsx';
import styles from './select-field.module.css';

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (value: Value) => void;
  /** For rows of many: the label is read out, not seen. */
  readonly bare?: boolean;
}

/** One of several, on the platform's own list: keyboard, search by typing and screen readers come with it. */
export function SelectField<Value extends string>({
  label,
  value,
  options,
  onChange,
  bare = false,
}: SelectFieldProps<Value>) {
  const id = useId();
  const managed = useManaged(label);
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={bare ? 'visually-hidden' : styles['label']}>
        {label}
      </label>
      <div className={styles['box']}>
        <select
          id={id}
          value={value}
          disabled={managed !== undefined}
          aria-describedby={managed === undefined ? undefined : `${id}-managed`}
          onChange={(event) => onChange(event.target.value as Value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
        <ChevronDown size={16} aria-hidden="true" />
      </div>
      {managed !== undefined && <ManagedNote id={`${id}-managed`} words={managed} />}
    </div>
  );
}
