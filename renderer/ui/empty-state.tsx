import type { ReactNode } from 'react';

import styles from './empty-state.module.css';

export interface EmptyStateProps {
  readonly title: string;
  readonly hint?: string;
  /** For waiting: only words, faint. */
  readonly quiet?: boolean;
  readonly children?: ReactNode;
}

/** A place with nothing in it: says so, and offers the next step. */
export function EmptyState({ title, hint, quiet = false, children }: EmptyStateProps) {
  return (
    <section className={styles['empty']} aria-live={quiet ? 'polite' : undefined}>
      {quiet ? <p>{title}</p> : <h2>{title}</h2>}
      {hint !== undefined && <p>{hint}</p>}
      {children}
    </section>
  );
}
