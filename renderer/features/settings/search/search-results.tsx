import { ChevronRight } from 'lucide-react';

import { useTexts } from '../../../i18n/use-texts.ts';
import { arrowKeys } from '../../../ui/arrow-keys.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import styles from '../settings-place.module.css';
import type { FoundSetting } from './find-settings.ts';

export interface SearchResultsProps {
  readonly found: readonly FoundSetting[];
  readonly onOpen: (found: FoundSetting) => void;
}

/** What the search found: settings with their page, pages by themselves. */
export function SearchResults({ found, onOpen }: SearchResultsProps) {
  const { t } = useTexts();
  return (
    <>
      <p className="visually-hidden" role="status">
        {t('settings.search.results', { count: found.length })}
      </p>
      {found.length === 0 && (
        <EmptyState title={t('settings.search.none')} hint={t('settings.search.noneHint')} />
      )}
      <ul className={styles['pages']} ref={arrowKeys}>
        {found.map((each) => (
          <li key={`${each.page} ${each.form ?? ''} ${each.setting ?? ''}`}>
            <button type="button" className={styles['page']} data-row onClick={() => onOpen(each)}>
              <span>
                <b>{each.setting ?? each.title}</b>
                {each.setting !== undefined && <small>{each.title}</small>}
              </span>
              <ChevronRight size={16} aria-hidden="true" className={styles['go']} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
