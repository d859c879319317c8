import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { MessageKey, Translate } from '../../i18n/message-key.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './crm.module.css';
import type { CrmValues } from './crm-form-values.ts';
import type { CrmField, TypedField } from './kinds/crm-kind-form.ts';

export interface CrmFieldsProps {
  readonly fields: readonly CrmField[];
  readonly values: CrmValues;
  readonly account: CrmAccount | undefined;
  /** The field that the CRM could not be opened with. */
  readonly wrong: string | undefined;
  readonly onType: (name: string, value: string | boolean) => void;
  /** A switch or a choice holds at once, where there is something that it can hold for. */
  readonly onSet: (name: string, value: string | boolean) => void;
}

/** What a kind of CRM asks for, as its description says. */
export function CrmFields({ fields, values, account, wrong, onType, onSet }: CrmFieldsProps) {
  const { t } = useTexts();
  const set = account === undefined ? onType : onSet;
  return fields.map((field) => {
    const { name } = field;
    const value = values[name];
    const hint = field.hint === undefined ? undefined : t(field.hint);
    if (field.as === 'switch')
      return (
        <div key={name}>
          <Switch label={t(field.label)} checked={value === true} onChange={(on) => set(name, on)} />
          {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
        </div>
      );
    if (field.as === 'choice')
      return (
        <div key={name} className={styles['choice']}>
          <ChoiceField
            label={t(field.label)}
            value={String(value)}
            options={field.choices.map((choice) => ({ value: choice.value, text: t(choice.text) }))}
            onChange={(chosen) => set(name, chosen)}
          />
          {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
        </div>
      );
    return (
      <TextField
        key={name}
        label={t(field.label)}
        type={field.as === 'password' ? 'password' : 'text'}
        literal={field.as === 'address' || field.as === 'code'}
        value={typeof value === 'string' ? value : ''}
        maxLength={20_000}
        {...(field.as === 'lines' && { lines: 6 })}
        {...(field.placeholder !== undefined && { placeholder: field.placeholder })}
        onChange={(text) => onType(name, text)}
        hint={hintOf(field, account, t)}
        error={wrong === name ? t('crm.problem.field-wrong', { field: t(field.label) }) : undefined}
      />
    );
  });
}

function hintOf(field: TypedField, account: CrmAccount | undefined, t: Translate): string | undefined {
  const kept: MessageKey = 'crm.secretKept';
  if (field.as === 'password' && account !== undefined) return t(kept);
  return field.hint === undefined ? undefined : t(field.hint);
}
