import { Lock } from 'lucide-react';
import { createContext, useContext } from 'react';

import styles from './managed-setting.module.css';

/** What an administrator holds on the page in view: the fields by their labels, with what is said beside each. */
export interface ManagedFields {
  readonly labels: ReadonlySet<string>;
  /** Whether the setting at this path, such as `popRules.set.rules`, is held. */
  readonly isHeld: (path: string) => boolean;
  readonly words: string;
}

const Managed = createContext<ManagedFields>({ labels: new Set(), isHeld: () => false, words: '' });

export const ManagedFieldsProvider = Managed.Provider;

/** Why the field of this label cannot be changed; undefined when it can. */
export function useManaged(label: string): string | undefined {
  const { labels, words } = useContext(Managed);
  return labels.has(label) ? words : undefined;
}

/** Why a list of settings, which is one setting, cannot be changed; undefined when it can. */
export function useManagedPath(path: string): string | undefined {
  const { isHeld, words } = useContext(Managed);
  return isHeld(path) ? words : undefined;
}

/** Says below a field that an administrator holds it. */
export function ManagedNote({ id, words }: { readonly id?: string; readonly words: string }) {
  return (
    <p id={id} className={styles['note']}>
      <Lock size={12} aria-hidden="true" />
      {words}
    </p>
  );
}
