import { useId, type ReactNode } from 'react';

import { ManagedNote, useManagedPath } from './managed-setting.tsx';
import styles from './managed-setting.module.css';

export interface ManagedListProps {
  /** Where the list stands in the settings, such as `popRules.set.rules`. */
  readonly path: string;
  readonly children: ReactNode;
}

/** A list that is one setting. While an administrator holds it, all that changes it is off, and it says why. */
export function ManagedList({ path, children }: ManagedListProps) {
  const words = useManagedPath(path);
  const id = useId();
  if (words === undefined) return children;
  return (
    <fieldset className={styles['list']} disabled aria-describedby={id}>
      <ManagedNote id={id} words={words} />
      {children}
    </fieldset>
  );
}
