import { History, Plus } from 'lucide-react';
import { useState } from 'react';

import { POP_RULES_MAX } from '#shared/domain/pop-lists.ts';
import type { PopRuleSet } from '#shared/domain/pop-rules.ts';
import type { PopRulesView } from '#shared/ipc/pop-outputs.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ManagedList } from '../../ui/managed-list.tsx';
import { useManagedPath } from '../../ui/managed-setting.tsx';
import { PopRuleList } from './pop-rule-list.tsx';
import styles from './pop-rules.module.css';
import type { RuleNames } from './rule-sentence.ts';
import { RuleTiming } from './rule-timing.tsx';
import { RuleVersions } from './rule-versions.tsx';

export interface RulesOverviewProps {
  readonly view: PopRulesView;
  readonly set: PopRuleSet;
  readonly names: RuleNames;
  /** There is something to save. */
  readonly isChanged: boolean;
  readonly onChange: (part: Partial<PopRuleSet>) => void;
  /** Undefined for a new one. */
  readonly onEdit: (id: string | undefined) => void;
  readonly onRehearse: () => void;
  readonly onSave: () => Promise<boolean>;
  readonly onDiscard: () => void;
  readonly onRollBack: (at: number) => void;
}

/** The list of rules with what holds for all of them, and what held before. */
export function RulesOverview(props: RulesOverviewProps) {
  const { view, set, names, onChange, onEdit, onRehearse, onRollBack } = props;
  const { t } = useTexts();
  const isHeld = useManagedPath('popRules.set.rules') !== undefined;
  return (
    <div className={styles['form']}>
      <p className={styles['hint']}>{t(set.rules.length === 0 ? 'popRules.empty' : 'popRules.intro')}</p>
      <ManagedList path="popRules.set.rules">
        <PopRuleList
          rules={set.rules}
          names={names}
          onChange={(rules) => onChange({ rules })}
          onEdit={onEdit}
        />
      </ManagedList>
      <div className={styles['save']}>
        {!isHeld && set.rules.length < POP_RULES_MAX && (
          <Button icon={<Plus size={16} aria-hidden="true" />} onClick={() => onEdit(undefined)}>
            {t('popRules.add')}
          </Button>
        )}
        <Button kind="quiet" icon={<History size={16} aria-hidden="true" />} onClick={onRehearse}>
          {t('popRules.rehearsal.open')}
        </Button>
      </div>
      <RuleTiming set={set} onChange={onChange} />
      <p className={styles['hint']}>{t('popRules.addresses')}</p>
      <SaveBar {...props} />
      {!isHeld && <RuleVersions view={view} names={names} onRollBack={onRollBack} />}
    </div>
  );
}

function SaveBar({ isChanged, onSave, onDiscard }: RulesOverviewProps) {
  const { t } = useTexts();
  const [isSaved, setSaved] = useState(false);
  return (
    <div className={styles['bar']} data-changed={isChanged}>
      {isChanged && (
        <>
          <Button kind="primary" onClick={() => void onSave().then(setSaved)}>
            {t('popRules.save')}
          </Button>
          <Button kind="quiet" onClick={onDiscard}>
            {t('popRules.discard')}
          </Button>
        </>
      )}
      <output>{isChanged ? t('popRules.unsaved') : isSaved && t('popRules.saved')}</output>
    </div>
  );
}
