import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { HistoryPages } from './use-history-pages.ts';

export interface NoCallsProps {
  readonly pages: HistoryPages;
  /** Whether a filter or a search keeps calls out. */
  readonly narrowed: boolean;
  readonly onShowAll: () => void;
}

/** Why there is no call to see, and what to do about it. */
export function NoCalls({ pages, narrowed, onShowAll }: NoCallsProps) {
  const { t } = useTexts();
  if (pages.status === 'loading') return <EmptyState title={t('history.loading')} quiet />;
  if (pages.status === 'failed') {
    return (
      <EmptyState title={t('history.failed')}>
        <Button onClick={pages.retry}>{t('history.retry')}</Button>
      </EmptyState>
    );
  }
  if (!narrowed) return <EmptyState title={t('history.empty')} hint={t('history.emptyHint')} />;
  return (
    <EmptyState title={t('history.nothingFound')} hint={t('history.nothingFoundHint')}>
      <Button onClick={onShowAll}>{t('history.showAll')}</Button>
    </EmptyState>
  );
}
