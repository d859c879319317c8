import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../i18n/use-texts.ts';

import { Button } from './button.tsx';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A modal sheet on the platform's own `<dialog>`: it traps focus, closes on Escape and gives the focus back, which is
 * why it is closed while it is still in the document.
 */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { t } = useTexts();
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={element} className={styles['dialog']} aria-labelledby={id} onClose={onClose}>
      <div className={styles['header']}>
        <h2 id={id}>{title}</h2>
        <Button
          kind="quiet"
          size="icon"
          icon={<X size={18} aria-hidden="true" />}
          aria-label={t('app.close')}
          onClick={() => element.current?.close()}
        />
      </div>
      <div className={styles['body']}>{children}</div>
    </dialog>
  );
}
