import type { FilledField, WantedField } from '#shared/domain/wanted-field.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './records.module.css';

export interface WantedFieldsProps {
  /** What people call the CRM. */
  readonly system: string;
  readonly wants: readonly WantedField[];
  readonly filled: readonly FilledField[];
  readonly onChange: (filled: readonly FilledField[]) => void;
}

/** What a CRM insists on beside the form's own fields, by its own words: from its list where it has one. */
export function WantedFields({ system, wants, filled, onChange }: WantedFieldsProps) {
  const { t } = useTexts();
  if (filled.length === 0) return null;
  const fill = (name: string, value: string) =>
    onChange(filled.map((field) => (field.name === name ? { ...field, value } : field)));
  return (
    <fieldset className={styles['wanted']}>
      <legend dir="auto">{t('record.wanted', { system })}</legend>
      <div className={styles['fields']}>
        {filled.map(({ name, label, value }) => {
          const choices = wants.find((each) => each.name === name)?.choices;
          const change = (text: string) => fill(name, text);
          if (choices === undefined)
            return <TextField key={name} label={label} value={value} maxLength={255} onChange={change} />;
          const options = choices.map((choice) => ({ value: choice.value, text: choice.label }));
          return (
            <SelectField
              key={name}
              label={label}
              value={value}
              options={[{ value: '', text: t('record.choose') }, ...options]}
              onChange={change}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
