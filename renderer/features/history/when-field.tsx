import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../ui/chips.tsx';
import styles from './filter.module.css';
import type { When } from './when-bounds.ts';

const KINDS = ['any', 'today', 'yesterday', 'week', 'range'] as const;

export interface WhenFieldProps {
  readonly value: When | undefined;
  readonly onChange: (when: When | undefined) => void;
}

/** A time in a word, or two days of the agent's choice; either may be left open. */
export function WhenField({ value, onChange }: WhenFieldProps) {
  const { t } = useTexts();
  const range = value?.kind === 'range' ? value : undefined;
  function choose(kind: (typeof KINDS)[number]): void {
    if (kind === 'any') onChange(undefined);
    else onChange(kind === 'range' ? { kind, from: '', to: '' } : { kind });
  }
  return (
    <div className={styles['when']}>
      <h3>{t('history.detail.when')}</h3>
      <Chips
        legend={t('history.detail.when')}
        name="history-when"
        value={value?.kind ?? 'any'}
        options={KINDS.map((kind) => ({ value: kind, text: t(`history.when.${kind}`) }))}
        onChange={choose}
      />
      {range !== undefined && (
        <div className={styles['days']}>
          <label>
            {t('history.when.first')}
            <input
              type="date"
              value={range.from}
              onChange={(event) => onChange({ ...range, from: event.target.value })}
            />
          </label>
          <label>
            {t('history.when.last')}
            <input
              type="date"
              value={range.to}
              onChange={(event) => onChange({ ...range, to: event.target.value })}
            />
          </label>
        </div>
      )}
    </div>
  );
}
