import { POP_LATE } from '#shared/domain/pop-lists.ts';
import type { PopRuleSet } from '#shared/domain/pop-rules.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './pop-rules.module.css';

export interface RuleTimingProps {
  readonly set: PopRuleSet;
  readonly onChange: (part: Partial<PopRuleSet>) => void;
}

/** What holds for every rule: how long a pop waits, and what does not open twice. */
export function RuleTiming({ set, onChange }: RuleTimingProps) {
  const { t } = useTexts();
  return (
    <fieldset className={styles['group']}>
      <legend>{t('popRules.timing.title')}</legend>
      <NumberField
        label={t('popRules.timing.wait')}
        hint={t('popRules.timing.waitHint')}
        value={set.waitMs}
        min={200}
        max={10_000}
        onChange={(waitMs) => onChange({ waitMs })}
      />
      <SelectField
        label={t('popRules.timing.late')}
        value={set.late}
        options={POP_LATE.map((value) => ({ value, text: t(`popRules.timing.lates.${value}`) }))}
        onChange={(late) => onChange({ late })}
      />
      <NumberField
        label={t('popRules.timing.repeat')}
        hint={t('popRules.timing.repeatHint')}
        value={set.repeatSeconds}
        min={0}
        max={3600}
        onChange={(repeatSeconds) => onChange({ repeatSeconds })}
      />
      <Switch
        label={t('popRules.timing.card')}
        checked={set.leaveToCrmCard}
        onChange={(leaveToCrmCard) => onChange({ leaveToCrmCard })}
      />
    </fieldset>
  );
}
