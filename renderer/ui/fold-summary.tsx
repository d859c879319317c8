import { ChevronRight } from 'lucide-react';

import styles from './fold-summary.module.css';

export interface FoldSummaryProps {
  readonly text: string;
  /** Small print, for what a page tells besides. */
  readonly size?: 'small';
}

/** The line that opens what few need: first child of a `details`. Its sign turns down when that is open. */
export function FoldSummary({ text, size }: FoldSummaryProps) {
  return (
    <summary className={styles['summary']} data-size={size}>
      <ChevronRight size={size === 'small' ? 14 : 16} aria-hidden="true" />
      {text}
    </summary>
  );
}
