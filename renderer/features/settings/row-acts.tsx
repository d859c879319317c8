import { ArrowUp, X } from 'lucide-react';

import { Button } from '../../ui/button.tsx';
import styles from './ring-rule-row.module.css';

export interface RowActsProps {
  readonly earlierLabel: string;
  /** Missing for the first row. */
  readonly onEarlier?: (() => void) | undefined;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** What can be done with a row of a list whose order counts: one place up, and away. */
export function RowActs({ earlierLabel, onEarlier, removeLabel, onRemove }: RowActsProps) {
  return (
    <div className={styles['acts']}>
      {onEarlier !== undefined && (
        <Button
          kind="quiet"
          size="icon"
          icon={<ArrowUp size={16} aria-hidden="true" />}
          aria-label={earlierLabel}
          onClick={onEarlier}
        />
      )}
      <Button
        kind="quiet"
        size="icon"
        icon={<X size={16} aria-hidden="true" />}
        aria-label={removeLabel}
        onClick={onRemove}
      />
    </div>
  );
}
