import { Plus } from 'lucide-react';

import type { RingRule, RingTone } from '#shared/domain/ring.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ManagedList } from '../../ui/managed-list.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { LooksSection } from './looks-section.tsx';
import { RingRuleRow } from './ring-rule-row.tsx';
import styles from './settings-place.module.css';
import type { PageProps } from './sound-page.tsx';
import { SpokenCallers } from './spoken-callers.tsx';

const TONES = ['classic', 'soft', 'bright', 'double', 'low'] as const satisfies readonly RingTone[];
const RULES_MAX = 20;

/** Which tone calls ring with, and which calls ring differently. */
export function RingPage({ settings, update }: PageProps) {
  const { t } = useTexts();
  const { ring } = settings;
  const setRules = (rules: readonly RingRule[]) => void update({ ring: { ...ring, rules: [...rules] } });
  const add = () => setRules([...ring.rules, { by: 'queue', text: '', tone: 'soft' }]);
  return (
    <div className={styles['form']}>
      <SelectField
        label={t('settings.ring.tone')}
        value={ring.tone}
        options={TONES.map((value) => ({ value, text: t(`settings.ring.tones.${value}`) }))}
        onChange={(tone) => void update({ ring: { ...ring, tone } })}
      />
      <SpokenCallers
        value={ring.spoken}
        onChange={(spoken) => void update({ ring: { ...ring, spoken, rules: [...ring.rules] } })}
      />
      <fieldset className={styles['group']}>
        <legend>{t('settings.ring.rules')}</legend>
        <p className={styles['hint']}>
          {t(ring.rules.length === 0 ? 'settings.ring.none' : 'settings.ring.rulesHint')}
        </p>
        <ManagedList path="ring.rules">
          {placed(ring.rules).map(({ rule, index, place }) => (
            <RingRuleRow
              key={place}
              rule={rule}
              number={index + 1}
              onChange={(changed) => setRules(ring.rules.with(index, changed))}
              onRemove={() => setRules(ring.rules.toSpliced(index, 1))}
              {...(index > 0 && { onEarlier: () => setRules(earlier(ring.rules, index)) })}
            />
          ))}
          {ring.rules.length < RULES_MAX && (
            <Button icon={<Plus size={16} aria-hidden="true" />} onClick={add}>
              {t('settings.ring.add')}
            </Button>
          )}
        </ManagedList>
      </fieldset>
      <LooksSection looks={settings.callLooks} onChange={(callLooks) => void update({ callLooks })} />
    </div>
  );
}

/** Rules have no other name than their place and what they look at. */
function placed(rules: readonly RingRule[]) {
  return rules.map((rule, index) => ({ rule, index, place: `${index + 1} ${rule.by} ${rule.text}` }));
}

function earlier(rules: readonly RingRule[], index: number): readonly RingRule[] {
  const moved = rules.slice(index, index + 1);
  return rules.toSpliced(index, 1).toSpliced(index - 1, 0, ...moved);
}
