import type { CallId } from '#shared/domain/ids.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './follow-ups.module.css';
import { PromiseRow } from './promise-row.tsx';
import { usePromises } from './use-promises.ts';

/** Every promised call: what is still to be kept first, the soonest on top. */
export function PromiseList({ onOpen }: { readonly onOpen: (id: CallId) => void }) {
  const { t } = useTexts();
  const promises = usePromises();
  if (promises === undefined) return <main className={styles['place']} aria-busy="true" />;
  return (
    <main className={styles['place']} tabIndex={-1} data-focus-home="place">
      {promises.length === 0 && <EmptyState title={t('followUp.empty')} hint={t('followUp.emptyHint')} />}
      <ul className={styles['list']} aria-label={t('followUp.list')}>
        {promises.map((promise) => (
          <PromiseRow key={promise.id} promise={promise} onOpen={onOpen} />
        ))}
      </ul>
    </main>
  );
}
