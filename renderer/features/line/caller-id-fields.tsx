import { Plus, Trash2 } from 'lucide-react';

import type { CallerId } from '#shared/domain/line-profile.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './line-form.module.css';
import type { ProfileDraft } from './profile-draft.ts';

const METHODS = ['identity', 'from'] as const;
const CALLER_IDS_MAX = 20;

export interface CallerIdFieldsProps {
  readonly profile: ProfileDraft;
  /** Positions of rows that hold no number. */
  readonly wrong: readonly number[];
  readonly onChange: (part: Partial<ProfileDraft>) => void;
}

/** Numbers that the line may call out with, each with a name, and how they are told to the server. */
export function CallerIdFields({ profile, wrong, onChange }: CallerIdFieldsProps) {
  const { t } = useTexts();
  const { callerIds, callerIdBy } = profile;
  const change = (at: number, part: Partial<CallerId>) =>
    onChange({ callerIds: callerIds.map((row, index) => (index === at ? { ...row, ...part } : row)) });
  return (
    <fieldset className={styles['callerIds']}>
      <legend>{t('line.pbx.callerIds')}</legend>
      {callerIds.map((row, index) => (
        <div key={index} className={styles['callerId']}>
          <TextField
            label={t('line.pbx.callerNumber')}
            literal
            value={row.number}
            maxLength={40}
            onChange={(number) => change(index, { number })}
            error={wrong.includes(index) ? t('line.error.number-invalid') : undefined}
          />
          <TextField
            label={t('line.pbx.callerLabel')}
            value={row.label}
            maxLength={60}
            onChange={(label) => change(index, { label })}
          />
          <Button
            kind="quiet"
            size="icon"
            icon={<Trash2 size={16} aria-hidden="true" />}
            aria-label={t('line.pbx.callerRemove', { number: row.number })}
            title={t('line.pbx.callerRemove', { number: row.number })}
            onClick={() => onChange({ callerIds: callerIds.filter((_row, at) => at !== index) })}
          />
        </div>
      ))}
      {callerIds.length < CALLER_IDS_MAX && (
        <Button
          icon={<Plus size={16} aria-hidden="true" />}
          onClick={() => onChange({ callerIds: [...callerIds, { number: '', label: '' }] })}
        >
          {t('line.pbx.callerAdd')}
        </Button>
      )}
      {callerIds.length > 0 && (
        <ChoiceField
          label={t('line.pbx.callerIdBy')}
          value={callerIdBy}
          options={METHODS.map((value) => ({ value, text: t(`line.pbx.callerIdHow.${value}`) }))}
          onChange={(method) => onChange({ callerIdBy: method })}
        />
      )}
    </fieldset>
  );
}
