import { useId } from 'react';

import { ManagedNote, useManaged } from './managed-setting.tsx';
import styles from './text-field.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'password';
  readonly placeholder?: string;
  /** Several lines instead of one. */
  readonly lines?: number;
  readonly onBlur?: () => void;
  readonly maxLength?: number;
  /** An address, a number, a name of a field, a template: reads from the left in every language. */
  readonly literal?: boolean;
}

/** A labelled field with what to type below it, or what is wrong with it. Words read in their own direction. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  type = 'text',
  lines,
  literal = false,
  ...rest
}: TextFieldProps) {
  const id = useId();
  const managed = useManaged(label);
  const below = error ?? hint;
  const common = {
    ...rest,
    id,
    value,
    readOnly: managed !== undefined,
    className: styles['input'],
    spellCheck: false,
    autoComplete: 'off',
    ...(literal && { dir: 'ltr' }),
    'aria-invalid': error !== undefined,
    'aria-describedby': (managed ?? below) === undefined ? undefined : `${id}-below`,
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {lines === undefined ? (
        <input {...common} type={type} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea {...common} rows={lines} onChange={(event) => onChange(event.target.value)} />
      )}
      {managed !== undefined && <ManagedNote id={`${id}-below`} words={managed} />}
      {managed === undefined && below !== undefined && (
        <p id={`${id}-below`} className={styles['below']} data-error={error !== undefined}>
          {below}
        </p>
      )}
    </div>
  );
}
