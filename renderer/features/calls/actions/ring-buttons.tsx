import { ExternalLink, Phone, PhoneOff } from 'lucide-react';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import { ariaKeys } from '../../../i18n/aria-keys.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './call-buttons.module.css';
import { useHotkey } from './use-hotkey.ts';

/** Answer, answer with the record, decline: exactly those the snapshot allows. */
export function RingButtons({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const command = useCommand();
  const key = useHotkey('answer');
  const { id, actions } = call;
  return (
    <div className={styles['pair']}>
      {actions.includes('answer') && (
        <Button
          kind="answer"
          size="large"
          icon={<Phone size={18} aria-hidden="true" />}
          aria-keyshortcuts={ariaKeys(key)}
          onClick={() => void command('call:answer', { id })}
        >
          {t('call.action.answer')}
        </Button>
      )}
      {actions.includes('answer-and-open') && (
        <Button
          kind="answer"
          size="large"
          className={styles['second'] ?? ''}
          icon={<ExternalLink size={16} aria-hidden="true" />}
          aria-label={t('call.action.answer-and-open')}
          title={t('call.action.answer-and-open')}
          onClick={() => void command('call:answer', { id, openRecord: true })}
        />
      )}
      {actions.includes('reject') && (
        <Button
          kind="decline"
          size="large"
          className={styles['decline'] ?? ''}
          icon={<PhoneOff size={18} aria-hidden="true" />}
          onClick={() => void command('call:reject', { id })}
        >
          {t('call.action.reject')}
        </Button>
      )}
    </div>
  );
}
