import type { RestFault, RestField } from '#shared/rest/rest-fault.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { faultOf } from './fault-words.ts';

/** The fields that are JSONPaths. */
type Read = Extract<RestField, 'list' | 'id' | 'name' | 'company' | 'phones' | 'url' | 'type'>;

export interface PathFieldProps {
  readonly place: RestFault['place'];
  readonly field: Read;
  readonly value: string;
  readonly faults: readonly RestFault[];
  readonly onChange: (path: string) => void;
}

/** Where something stands in an answer. */
export function PathField({ place, field, value, faults, onChange }: PathFieldProps) {
  const { t } = useTexts();
  return (
    <TextField
      label={t(
        field === 'id' && place !== 'lookup' && place !== 'search'
          ? 'rest.read.written'
          : `rest.read.${field}`,
      )}
      value={value}
      placeholder="$."
      literal
      hint={
        field === 'list' || field === 'name' || (field === 'phones' && place === 'lookup')
          ? t(`rest.readHint.${field}`)
          : undefined
      }
      error={faultOf(faults, place, field, t)}
      maxLength={500}
      onChange={(text) => onChange(text.trim())}
    />
  );
}
