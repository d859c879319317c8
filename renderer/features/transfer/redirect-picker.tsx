import { PhoneForwarded } from 'lucide-react';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { partyName } from '../calls/party-name.ts';
import styles from './people-picker.module.css';
import { PickerList } from './picker-list.tsx';
import { pickedTarget } from './picked-target.ts';
import { usePicker } from './use-picker.ts';

export interface RedirectPickerProps {
  readonly call: CallView;
  readonly onClose: () => void;
}

/** Picks to whom a ringing call is sent on. There is nothing to ask first, so that Enter alone does it. */
export function RedirectPicker({ call, onClose }: RedirectPickerProps) {
  const { t } = useTexts();
  const command = useCommand();
  const picker = usePicker(call, false);
  const { chosen } = picker;

  function redirect(): void {
    if (chosen === undefined || chosen.kind === 'call') return;
    onClose();
    void command('call:redirect', { id: call.id, to: pickedTarget(chosen) });
  }

  return (
    <Dialog title={t('transfer.picker.redirect', { name: partyName(call, t) })} onClose={onClose}>
      <PickerList picker={picker} onEnter={redirect} onLongEnter={redirect} />
      <div className={styles['buttons']}>
        <Button
          kind="primary"
          size="large"
          icon={<PhoneForwarded size={18} aria-hidden="true" />}
          aria-disabled={chosen === undefined}
          onClick={redirect}
        >
          {t('transfer.picker.there')}
        </Button>
      </div>
    </Dialog>
  );
}
