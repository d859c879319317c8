import type { ReactNode } from 'react';

import styles from './dialog.module.css';

export interface DialogAnswersProps {
  /** One below the other, for words that do not fit side by side. */
  readonly stacked?: boolean;
  readonly children: ReactNode;
}

/** What the agent can answer to the question of a dialog. */
export function DialogAnswers({ stacked = false, children }: DialogAnswersProps) {
  return (
    <div className={styles['answers']} data-stacked={stacked}>
      {children}
    </div>
  );
}
