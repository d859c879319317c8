import { useTexts } from '../../i18n/use-texts.ts';
import { TextField } from '../../ui/text-field.tsx';
import { CODE_GROUPS, type CodeGroup, type CodeName } from './code-groups.ts';
import styles from './line-form.module.css';
import type { ProfileDraft, ProfileErrors } from './profile-draft.ts';

export interface FeatureCodeFieldsProps {
  readonly group: CodeGroup;
  readonly codes: ProfileDraft['codes'];
  readonly errors: ProfileErrors['codes'];
  readonly onChange: (codes: Partial<ProfileDraft['codes']>) => void;
}

/** The codes for one purpose, two in a row; an example shows how one looks. */
export function FeatureCodeFields({ group, codes, errors, onChange }: FeatureCodeFieldsProps) {
  const { t } = useTexts();
  const examples: Partial<Record<CodeName, string>> = CODE_GROUPS[group];
  return (
    <fieldset className={styles['codes']}>
      <legend>{t(`line.pbx.group.${group}`)}</legend>
      {(Object.keys(examples) as CodeName[]).map((name) => {
        const error = errors[name];
        return (
          <TextField
            key={name}
            label={t(`line.pbx.code.${name}`)}
            literal
            value={codes[name]}
            placeholder={t('line.pbx.example', { code: examples[name] ?? '' })}
            maxLength={40}
            onChange={(code) => onChange({ [name]: code })}
            error={error === undefined ? undefined : t(`line.error.${error}`)}
          />
        );
      })}
    </fieldset>
  );
}
