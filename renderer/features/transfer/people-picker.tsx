import { CircleParking, Phone, PhoneForwarded } from 'lucide-react';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { formatAccelerator } from '../../i18n/format-accelerator.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { partyName } from '../calls/party-name.ts';
import styles from './people-picker.module.css';
import { pickedTarget } from './picked-target.ts';
import { PickerList } from './picker-list.tsx';
import { usePicker } from './use-picker.ts';

export interface PeoplePickerProps {
  readonly call: CallView;
  /** To hand the call over, or to call somebody besides. */
  readonly purpose: 'transfer' | 'add';
  readonly onClose: () => void;
}

/**
 * Picks whom a call goes to. The cursor stays in the field: arrows choose, Enter asks first, Ctrl+Enter hands over at
 * once; what cannot be taken back takes the longer key.
 */
export function PeoplePicker({ call, purpose, onClose }: PeoplePickerProps) {
  const { t } = useTexts();
  const command = useCommand();
  const picker = usePicker(call, purpose === 'transfer');
  const { chosen } = picker;
  const mayTransfer = purpose === 'transfer' && call.actions.includes('transfer');
  const mayConsult = call.actions.includes('consult') && chosen?.kind !== 'call';

  function transfer(): void {
    if (chosen === undefined || !mayTransfer) return;
    onClose();
    const to = chosen.kind === 'call' ? { call: chosen.call } : pickedTarget(chosen);
    void command('call:transfer', { id: call.id, to });
  }

  function consult(): void {
    if (chosen === undefined || chosen.kind === 'call' || !mayConsult) return;
    onClose();
    void command('call:consult', { id: call.id, to: pickedTarget(chosen) });
  }

  return (
    <Dialog title={t(`transfer.picker.${purpose}`, { name: partyName(call, t) })} onClose={onClose}>
      <PickerList picker={picker} onEnter={consult} onLongEnter={transfer} />
      <div className={styles['buttons']}>
        {mayTransfer && (
          <Button
            size="large"
            icon={<PhoneForwarded size={18} aria-hidden="true" />}
            aria-disabled={chosen === undefined}
            aria-keyshortcuts="Control+Enter"
            onClick={transfer}
          >
            {t('transfer.picker.now')}
          </Button>
        )}
        <Button
          kind="primary"
          size="large"
          icon={<Phone size={18} aria-hidden="true" />}
          aria-disabled={chosen === undefined || !mayConsult}
          onClick={consult}
        >
          {t(purpose === 'transfer' ? 'transfer.picker.ask' : 'transfer.picker.call')}
        </Button>
      </div>
      {mayTransfer && call.actions.includes('park') && <ParkButton call={call} onClose={onClose} />}
      {mayTransfer && (
        <p className={styles['keys']}>
          {t('transfer.picker.keys', {
            ask: formatAccelerator('Return', t),
            now: formatAccelerator('CommandOrControl+Return', t),
          })}
        </p>
      )}
    </Dialog>
  );
}

/** Leaves the party where anybody can take the call. */
function ParkButton({ call, onClose }: Pick<PeoplePickerProps, 'call' | 'onClose'>) {
  const { t } = useTexts();
  const command = useCommand();
  function park(): void {
    onClose();
    void command('call:park', { id: call.id });
  }
  return (
    <Button icon={<CircleParking size={16} aria-hidden="true" />} onClick={park}>
      {t('call.action.park')}
    </Button>
  );
}
