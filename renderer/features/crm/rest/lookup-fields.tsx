import type { RestLookup } from '#shared/domain/rest-definition.ts';
import type { RestRead } from '#shared/domain/rest-steps.ts';
import type { RestFault } from '#shared/rest/rest-fault.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { PathField } from './path-field.tsx';

const FIELDS = ['list', 'id', 'name', 'company', 'phones', 'url', 'type'] as const;
const TYPES = [
  'contact',
  'company',
  'lead',
  'account',
  'opportunity',
  'case',
  'ticket',
  'deal',
  'user',
  'other',
] as const satisfies readonly RestLookup['otherwise'][];

export interface LookupFieldsProps {
  readonly place: RestRead;
  readonly lookup: RestLookup;
  readonly faults: readonly RestFault[];
  readonly onChange: (lookup: RestLookup) => void;
}

/** What is read of each record that an answer holds. */
export function LookupFields({ place, lookup, faults, onChange }: LookupFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      {FIELDS.map((field) => (
        <PathField
          key={field}
          place={place}
          field={field}
          value={lookup[field]}
          faults={faults}
          onChange={(path) => onChange({ ...lookup, [field]: path })}
        />
      ))}
      <SelectField
        label={t('rest.otherwise')}
        value={lookup.otherwise}
        options={TYPES.map((value) => ({ value, text: t(`match.type.${value}`) }))}
        onChange={(otherwise) => onChange({ ...lookup, otherwise })}
      />
    </>
  );
}
