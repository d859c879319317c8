import { useId } from 'react';

import { ManagedNote, useManaged } from './managed-setting.tsx';
import styles from './choice-field.module.css';

export interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in view. */
export function ChoiceField<Value extends string>({
  label,
  value,
  options,
  onChange,
}: ChoiceFieldProps<Value>) {
  const name = useId();
  const managed = useManaged(label);
  return (
    <fieldset className={styles['choice']} disabled={managed !== undefined}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.text}
        </label>
      ))}
      {managed !== undefined && <ManagedNote words={managed} />}
    </fieldset>
  );
}
