import { PhoneForwarded } from 'lucide-react';
import { useState } from 'react';

import type { CallView } from '#shared/domain/call.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { RedirectPicker } from '../../transfer/redirect-picker.tsx';
import styles from './call-buttons.module.css';

/** Sends a ringing call on to somebody else; only in the panel, where there is room to pick whom. */
export function SendOnButton({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const [isPicking, setPicking] = useState(false);
  if (!call.actions.includes('redirect')) return null;
  return (
    <>
      <Button
        kind="quiet"
        className={styles['sendOn'] ?? ''}
        icon={<PhoneForwarded size={16} aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={() => setPicking(true)}
      >
        {t('call.action.redirect')}
      </Button>
      {isPicking && <RedirectPicker call={call} onClose={() => setPicking(false)} />}
    </>
  );
}
