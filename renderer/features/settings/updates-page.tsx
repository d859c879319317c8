import type { ManagedSettings } from '#shared/domain/managed-settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { managedBy } from './managed-page.tsx';
import styles from './settings-place.module.css';

const NEWS = ['search', 'diagnostics', 'bundle', 'languages'] as const;

/** Which version this is, what is new in it, and how newer ones come. There is no updater yet, and nothing pretends so. */
export function UpdatesPage({ managed }: { readonly managed: ManagedSettings | undefined }) {
  const { t } = useTexts();
  const version = import.meta.env.APP_VERSION;
  return (
    <div className={styles['form']}>
      <p>
        <b>
          {version === undefined ? t('settings.updates.unknown') : t('settings.updates.version', { version })}
        </b>
      </p>
      <p className={styles['hint']}>{t('settings.updates.how')}</p>
      {managed?.updates !== undefined && (
        <p>{t('settings.updates.policy', { who: managedBy(managed, t), words: managed.updates })}</p>
      )}
      <p className={styles['hint']}>{t('settings.updates.keep')}</p>
      <section className={styles['news']} aria-labelledby="news-title">
        <h3 id="news-title">{t('settings.updates.news')}</h3>
        <ul>
          {NEWS.map((item) => (
            <li key={item}>{t(`settings.updates.newsItem.${item}`)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
