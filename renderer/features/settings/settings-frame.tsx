import { ArrowLeft } from 'lucide-react';
import { useContext, useRef, type ReactNode } from 'react';

import { Button } from '../../ui/button.tsx';
import { ManagedNote } from '../../ui/managed-setting.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { PageContext } from './page-context.ts';
import { useFoundSetting } from './search/use-found-setting.ts';
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
  const { found, managed } = useContext(PageContext);
  const page = useRef<HTMLElement>(null);
  useEscape(onBack);
  useFoundSetting(page, found);
  return (
    <main ref={page} className={styles['place']} tabIndex={-1} data-focus-home="place">
      <Button
        kind="quiet"
        className={styles['back'] ?? ''}
        icon={<ArrowLeft size={16} aria-hidden="true" />}
        onClick={onBack}
      >
        {back}
      </Button>
      <h2>{title}</h2>
      {managed !== undefined && <ManagedNote words={managed} />}
      {children}
    </main>
  );
}
