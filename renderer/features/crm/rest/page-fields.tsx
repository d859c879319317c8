import { useTexts } from '../../../i18n/use-texts.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { faultOf } from './fault-words.ts';
import styles from './rest.module.css';
import type { RestForm } from './use-rest-form.ts';

const PAGES = ['record', 'newRecord', 'search'] as const;

/** The pages of the CRM that open in the browser. */
export function PageFields({ form }: { readonly form: RestForm }) {
  const { t } = useTexts();
  const { draft, faults, change } = form;
  const isWrong = faults.some(({ place }) => place === 'pages');
  return (
    <details className={styles['section']} data-wrong={isWrong}>
      <summary>
        <b>{t('rest.pages')}</b>
        <small>{draft.pages.record === '' ? t('rest.off') : draft.pages.record}</small>
      </summary>
      <div className={styles['inside']}>
        <p className={styles['about']}>{t('rest.pagesHint')}</p>
        {PAGES.map((page) => (
          <TextField
            key={page}
            label={t(`rest.page.${page}`)}
            literal
            value={draft.pages[page]}
            error={faultOf(faults, 'pages', page, t)}
            maxLength={2000}
            onChange={(text) => change({ pages: { ...draft.pages, [page]: text.trim() } })}
          />
        ))}
      </div>
    </details>
  );
}
