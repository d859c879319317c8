import { X } from 'lucide-react';
import { useState } from 'react';

import type { NoLogRule } from '#shared/domain/privacy.ts';
import { NO_LOG_MAX, NO_LOG_NUMBER } from '#shared/domain/privacy-limits.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/switch.tsx';
import styles from './privacy.module.css';
import list from './reason-list.module.css';

export interface NoLogListProps {
  readonly rules: readonly NoLogRule[];
  readonly onChange: (rules: readonly NoLogRule[]) => void;
}

/** Numbers that are never written down elsewhere, and which of them not even here. */
export function NoLogList({ rules, onChange }: NoLogListProps) {
  const { t } = useTexts();
  const [added, setAdded] = useState('');
  const number = added.trim();
  const isNumber = NO_LOG_NUMBER.test(number);
  function add(): void {
    if (!isNumber) return;
    onChange([...rules, { number, history: false }]);
    setAdded('');
  }
  return (
    <fieldset className={styles['group']}>
      <legend>{t('settings.privacy.noLog')}</legend>
      <p className={styles['hint']}>{t('settings.privacy.noLogHint')}</p>
      {rules.map((rule) => (
        <div key={rule.number} className={styles['rule']}>
          <b dir="auto">{rule.number}</b>
          <Switch
            label={t('settings.privacy.notHere')}
            checked={rule.history}
            onChange={(history) =>
              onChange(rules.map((each) => (each === rule ? { ...each, history } : each)))
            }
          />
          <Button
            kind="quiet"
            size="icon"
            icon={<X size={16} aria-hidden="true" />}
            aria-label={t('settings.privacy.removeNoLog', { number: rule.number })}
            onClick={() => onChange(rules.filter((each) => each !== rule))}
          />
        </div>
      ))}
      {rules.length < NO_LOG_MAX && (
        <form
          className={list['row']}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <input
            type="text"
            className={list['input']}
            aria-label={t('settings.privacy.newNoLog')}
            placeholder={t('settings.privacy.newNoLog')}
            maxLength={40}
            value={added}
            onChange={(event) => setAdded(event.target.value)}
          />
          <Button type="submit" aria-disabled={!isNumber}>
            {t('settings.privacy.addNoLog')}
          </Button>
        </form>
      )}
    </fieldset>
  );
}
