import { useId } from 'react';

import { ManagedNote, useManaged } from './managed-setting.tsx';
import styles from './switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** On or off, at once. */
export function Switch({ label, checked, onChange }: SwitchProps) {
  const managed = useManaged(label);
  const id = useId();
  const field = (
    <label className={styles['switch']}>
      {label}
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        disabled={managed !== undefined}
        aria-describedby={managed === undefined ? undefined : id}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
  if (managed === undefined) return field;
  return (
    <div>
      {field}
      <ManagedNote id={id} words={managed} />
    </div>
  );
}
