import { Undo2 } from 'lucide-react';

import type { PopRulesView } from '#shared/ipc/pop-outputs.ts';
import { useToday } from '../../bridge/use-today.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './pop-rules.module.css';
import { ruleChanges } from './rule-changes.ts';
import type { RuleNames } from './rule-sentence.ts';

export interface RuleVersionsProps {
  readonly view: PopRulesView;
  readonly names: RuleNames;
  readonly onRollBack: (at: number) => void;
}

/** What held before, newest first: who saved it when, what the next save changed, and the way back. */
export function RuleVersions({ view, names, onRollBack }: RuleVersionsProps) {
  const { t } = useTexts();
  const dates = useDates();
  const today = useToday();
  const whenOf = (at: number) => (at === 0 ? t('popRules.versions.first') : dates.dayAndClock(at, today));
  return (
    <section className={styles['versions']} aria-label={t('popRules.versions.title')}>
      <h3>{t('popRules.versions.title')}</h3>
      {view.past.length === 0 && <p className={styles['hint']}>{t('popRules.versions.none')}</p>}
      <ul>
        {view.past.map((version, index) => {
          const next = view.past[index - 1]?.set ?? view.set;
          const changes = ruleChanges(version.set, next, names, t);
          const when = whenOf(version.at);
          return (
            <li key={version.at} className={styles['version']}>
              <div>
                <b>{version.by === '' ? when : t('popRules.versions.by', { when, name: version.by })}</b>
                <small>{t('popRules.versions.replacedBy')}</small>
                {(changes.length === 0 ? [t('popRules.versions.same')] : changes).map((change) => (
                  <small key={change}>{change}</small>
                ))}
              </div>
              <Button
                kind="quiet"
                icon={<Undo2 size={16} aria-hidden="true" />}
                aria-label={t('popRules.versions.rollBackOf', { when })}
                onClick={() => onRollBack(version.at)}
              >
                {t('popRules.versions.rollBack')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
