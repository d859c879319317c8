import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';

import { useServices } from '../../bridge/services.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './notices.module.css';

/** Commands that failed, in words, until dismissed. */
export function Toasts() {
  const { t } = useTexts();
  const { toasts } = useServices();
  const shown = useSyncExternalStore(toasts.subscribe, toasts.read);
  return (
    <output className={styles['toasts']} data-region="toasts">
      {shown.map((toast) => (
        <p key={toast.id} className={styles['toast']}>
          {t(`problem.${toast.code}`)}
          <Button
            kind="quiet"
            size="icon"
            icon={<X size={16} aria-hidden="true" />}
            aria-label={t('notice.dismiss')}
            onClick={() => toasts.dismiss(toast.id)}
          />
        </p>
      ))}
    </output>
  );
}
