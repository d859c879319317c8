import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import type { NewRecordPlace } from '#shared/ipc/record-outputs.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { NewRecordForm, type NewRecordValues } from './new-record-form.tsx';

export interface ChangeRecordProps {
  readonly write: CrmWriteView;
  /** What CRMs make of this caller; none where that is not known. */
  readonly offered: readonly NewRecordPlace[];
  readonly onDone: () => void;
}

/** Other words for a new record that the CRM did not take; it is sent again with them, to the same CRM. */
export function ChangeRecord({ write, offered, onDone }: ChangeRecordProps) {
  const command = useCommand();
  const { id, system, systemName, fields, wants = [] } = write;
  const here = offered.filter((each) => each.system === system);
  const places =
    here.length > 0 || fields === undefined ? here : [{ system, systemName, kinds: [fields.kind] }];
  const change = async (values: NewRecordValues) => {
    if ((await command('record:change', { write: id, fields: values.fields })).ok) onDone();
  };
  return (
    <NewRecordForm places={places} preset={fields ?? {}} wants={wants} onCreate={change} onCancel={onDone} />
  );
}
