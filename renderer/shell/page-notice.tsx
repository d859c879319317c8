import { useTexts } from '../i18n/use-texts.ts';

import { Button } from '../ui/button.tsx';
import { ReachStroke } from '../ui/reach-stroke.tsx';
import styles from './page-notice.module.css';

/** A whole page that has nothing else to show: the app does not answer, or a view broke. */
export function PageNotice({ kind }: { readonly kind: 'offline' | 'broken' }) {
  const { t } = useTexts();
  return (
    <main className={styles['notice']} role="alert">
      <ReachStroke state="unreachable" />
      <h1>{t(`app.${kind}Title`)}</h1>
      <p>{t(`app.${kind}Hint`)}</p>
      <Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>
    </main>
  );
}
