import { NEW_RECORD_KINDS } from '#shared/domain/new-record-kinds.ts';
import type { RestCreate } from '#shared/domain/rest-definition.ts';
import type { RestFault } from '#shared/rest/rest-fault.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { PathField } from './path-field.tsx';

export interface CreateFieldsProps {
  readonly create: RestCreate;
  readonly faults: readonly RestFault[];
  readonly onChange: (create: RestCreate) => void;
}

/** What a new record is, and where the answer has its page. */
export function CreateFields({ create, faults, onChange }: CreateFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <SelectField
        label={t('rest.makes')}
        value={create.kind}
        options={NEW_RECORD_KINDS.map((value) => ({ value, text: t(`match.type.${value}`) }))}
        onChange={(kind) => onChange({ ...create, kind })}
      />
      <PathField
        place="create"
        field="url"
        value={create.url}
        faults={faults}
        onChange={(url) => onChange({ ...create, url })}
      />
    </>
  );
}
