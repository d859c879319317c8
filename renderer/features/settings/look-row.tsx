import { useState } from 'react';

import type { CallLook, CallLookSubject } from '#shared/domain/call-look.ts';
import { CALL_TINTS } from '#shared/domain/call-tints.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './ring-rule-row.module.css';
import { RowActs } from './row-acts.tsx';

const SUBJECTS = ['queue', 'line', 'number'] as const satisfies readonly CallLookSubject[];

export interface LookRowProps {
  readonly look: CallLook;
  /** From 1, as it stands in the list. */
  readonly number: number;
  readonly onChange: (look: CallLook) => void;
  readonly onRemove: () => void;
  /** Missing for the first one. */
  readonly onEarlier?: () => void;
}

/** One queue, line or number: its colour and its greeting. Texts are stored when their field is left. */
export function LookRow({ look, number, onChange, onRemove, onEarlier }: LookRowProps) {
  const { t } = useTexts();
  const [text, setText] = useState(look.text);
  const [greeting, setGreeting] = useState(look.greeting);
  const keep = () => {
    if (text !== look.text || greeting !== look.greeting) onChange({ ...look, text, greeting });
  };
  return (
    <fieldset className={styles['rule']} aria-label={t('settings.looks.look', { number })}>
      <div className={styles['pair']}>
        <SelectField
          label={t('settings.looks.by')}
          value={look.by}
          options={SUBJECTS.map((value) => ({ value, text: t(`settings.looks.subject.${value}`) }))}
          onChange={(by) => onChange({ ...look, by })}
        />
        <SelectField
          label={t('settings.looks.tint')}
          value={look.tint}
          options={CALL_TINTS.map((value) => ({ value, text: t(`settings.looks.tints.${value}`) }))}
          onChange={(tint) => onChange({ ...look, tint })}
        />
      </div>
      <TextField
        label={t(`settings.looks.text.${look.by}`)}
        literal={look.by === 'number'}
        value={text}
        maxLength={80}
        hint={text.trim() === '' ? t('settings.looks.textMissing') : undefined}
        onChange={setText}
        onBlur={keep}
      />
      <TextField
        label={t('settings.looks.greeting')}
        value={greeting}
        maxLength={200}
        hint={t('settings.looks.greetingHint')}
        onChange={setGreeting}
        onBlur={keep}
      />
      <RowActs
        earlierLabel={t('settings.looks.earlier', { number })}
        onEarlier={onEarlier}
        removeLabel={t('settings.looks.remove', { number })}
        onRemove={onRemove}
      />
    </fieldset>
  );
}
