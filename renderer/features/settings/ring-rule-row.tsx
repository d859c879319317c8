import { useState } from 'react';

import type { RingRule, RingRuleSubject } from '#shared/domain/ring.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './ring-rule-row.module.css';
import { RowActs } from './row-acts.tsx';

const SUBJECTS = [
  'queue',
  'alert',
  'line',
  'internal',
  'external',
] as const satisfies readonly RingRuleSubject[];
const TONES = [
  'classic',
  'soft',
  'bright',
  'double',
  'low',
  'silent',
] as const satisfies readonly RingRule['tone'][];

export interface RingRuleRowProps {
  readonly rule: RingRule;
  /** From 1, as it stands in the list. */
  readonly number: number;
  readonly onChange: (rule: RingRule) => void;
  readonly onRemove: () => void;
  /** Missing for the first one. */
  readonly onEarlier?: () => void;
}

/** One rule: which calls, which text, which tone. The text is stored when its field is left. */
export function RingRuleRow({ rule, number, onChange, onRemove, onEarlier }: RingRuleRowProps) {
  const { t } = useTexts();
  const [text, setText] = useState(rule.text);
  const needsText = rule.by === 'queue' || rule.by === 'alert' || rule.by === 'line';
  return (
    <fieldset className={styles['rule']} aria-label={t('settings.ring.rule', { number })}>
      <div className={styles['pair']}>
        <SelectField
          label={t('settings.ring.by')}
          value={rule.by}
          options={SUBJECTS.map((value) => ({ value, text: t(`settings.ring.subject.${value}`) }))}
          onChange={(by) => onChange({ ...rule, by })}
        />
        <SelectField
          label={t('settings.ring.ruleTone')}
          value={rule.tone}
          options={TONES.map((value) => ({ value, text: t(`settings.ring.tones.${value}`) }))}
          onChange={(tone) => onChange({ ...rule, tone })}
        />
      </div>
      {needsText && (
        <TextField
          label={t('settings.ring.text')}
          value={text}
          maxLength={80}
          hint={text.trim() === '' ? t('settings.ring.textMissing') : undefined}
          onChange={setText}
          onBlur={() => void (text !== rule.text && onChange({ ...rule, text }))}
        />
      )}
      <RowActs
        earlierLabel={t('settings.ring.earlier', { number })}
        onEarlier={onEarlier}
        removeLabel={t('settings.ring.remove', { number })}
        onRemove={onRemove}
      />
    </fieldset>
  );
}
