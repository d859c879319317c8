import type { HistoryFilter } from '#shared/domain/history.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../ui/chips.tsx';

const FILTERS: readonly HistoryFilter[] = ['all', 'missed', 'incoming', 'outgoing'];

export interface FilterChipsProps {
  readonly value: HistoryFilter;
  readonly onChange: (filter: HistoryFilter) => void;
}

/** Which calls to show; one at a time. */
export function FilterChips({ value, onChange }: FilterChipsProps) {
  const { t } = useTexts();
  return (
    <Chips
      legend={t('history.filters')}
      name="history-filter"
      value={value}
      options={FILTERS.map((filter) => ({ value: filter, text: t(`history.filter.${filter}`) }))}
      onChange={onChange}
    />
  );
}
