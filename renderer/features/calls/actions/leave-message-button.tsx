import { Voicemail } from 'lucide-react';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './call-buttons.module.css';

/** Lets a ringing caller leave a message, where the line's phone system has a mailbox for that. */
export function LeaveMessageButton({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const command = useCommand();
  if (!call.actions.includes('leave-message')) return null;
  return (
    <Button
      kind="quiet"
      className={styles['sendOn'] ?? ''}
      icon={<Voicemail size={16} aria-hidden="true" />}
      onClick={() => void command('call:leave-message', { id: call.id })}
    >
      {t('call.action.leave-message')}
    </Button>
  );
}
