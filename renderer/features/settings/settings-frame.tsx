import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';

import { Button } from '../../ui/button.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import styles from './settings-place.module.css';

export interface SettingsFrameProps {
  readonly title: string;
  /** Where the way back leads, in words. */
  readonly back: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** One page of the settings, with the way back that Escape takes too. */
export function SettingsFrame({ title, back, onBack, children }: SettingsFrameProps) {
  useEscape(onBack);
  return (
    <main className={styles['place']} tabIndex={-1} data-focus-home="place">
      <Button
        kind="quiet"
        className={styles['back'] ?? ''}
        icon={<ArrowLeft size={16} aria-hidden="true" />}
        onClick={onBack}
      >
        {back}
      </Button>
      <h2>{title}</h2>
      {children}
    </main>
  );
}
