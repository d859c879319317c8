import type { CallId } from '#shared/domain/ids.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { ChangeRecord } from './change-record.tsx';
import { NewRecordForm, type NewRecordValues } from './new-record-form.tsx';
import { NewRecordStatus } from './new-record-status.tsx';
import type { NewRecordState } from './use-new-record.ts';

export interface NewRecordPanelProps {
  readonly callId: CallId;
  readonly state: NewRecordState;
  /** Opens the CRM's own form instead, where there is one. */
  readonly onBrowser?: (() => void) | undefined;
}

/** Below a call: the form for a new record, or how the one stands that is being made. */
export function NewRecordPanel({ callId, state, onBrowser }: NewRecordPanelProps) {
  const command = useCommand();
  const { offer, write, isOpen, setOpen } = state;
  const close = () => setOpen(false);
  if (isOpen && write?.fields !== undefined)
    return <ChangeRecord write={write} offered={offer?.places ?? []} onDone={close} />;
  if (write !== undefined) return <NewRecordStatus write={write} onChange={() => setOpen(true)} />;
  if (!isOpen || offer === undefined) return null;
  const create = async (values: NewRecordValues) => {
    if ((await command('record:create', { id: callId, ...values })).ok) close();
  };
  const { places, preset } = offer;
  return (
    <NewRecordForm places={places} preset={preset} onCreate={create} onCancel={close} onBrowser={onBrowser} />
  );
}
