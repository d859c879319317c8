import type { HistoryFilter } from '#shared/domain/history.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './filter-chips.module.css';

const FILTERS: readonly HistoryFilter[] = ['all', 'missed', 'incoming', 'outgoing'];

export interface FilterChipsProps {
  readonly value: HistoryFilter;
  readonly onChange: (filter: HistoryFilter) => void;
}

/** Which calls to show; one at a time. */
export function FilterChips({ value, onChange }: FilterChipsProps) {
  const { t } = useTexts();
  return (
    <fieldset className={styles['chips']}>
      <legend className="visually-hidden">{t('history.filters')}</legend>
      {FILTERS.map((filter) => (
        <label key={filter} className={styles['chip']}>
          <input
            type="radio"
            name="history-filter"
            className="visually-hidden"
            checked={filter === value}
            onChange={() => onChange(filter)}
          />
          {t(`history.filter.${filter}`)}
        </label>
      ))}
    </fieldset>
  );
}
