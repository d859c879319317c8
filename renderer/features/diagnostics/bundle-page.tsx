import type { BundleFile, BundlePart } from '#shared/domain/diagnostics.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TaskProgress } from '../tasks/task-progress.tsx';
import settings from '../settings/settings-place.module.css';
import styles from './diagnostics.module.css';
import { useBundle, type BundleState } from './use-bundle.ts';

const PARTS: readonly BundlePart[] = ['overview', 'settings', 'reachability', 'calls', 'messages', 'log'];

/** What a support bundle would hold and what not, before it is saved; its progress, with a way to stop. */
export function BundlePage() {
  const { t } = useTexts();
  const { files, state, save } = useBundle();
  if (files === undefined) return <EmptyState quiet title={t('diagnostics.loading')} />;
  return (
    <div className={styles['bundle']}>
      <p className={settings['hint']}>{t('diagnostics.bundle.intro')}</p>
      <ul>
        {PARTS.filter((part) => files.some((file) => file.part === part)).map((part) => (
          <PartRow key={part} part={part} files={files.filter((file) => file.part === part)} />
        ))}
      </ul>
      <section>
        <h3>{t('diagnostics.bundle.not')}</h3>
        <p>{t('diagnostics.bundle.notWhat')}</p>
        <p>{t('diagnostics.bundle.notHosts')}</p>
      </section>
      <div className={styles['saving']}>
        <Button kind="primary" aria-disabled={state.step === 'saving'} onClick={() => void save()}>
          {t('diagnostics.bundle.save')}
        </Button>
        <TaskProgress id="support-bundle" label={t('diagnostics.bundle.title')} />
        <p role="status">{savedWords(state, t)}</p>
      </div>
    </div>
  );
}

function PartRow({ part, files }: { readonly part: BundlePart; readonly files: readonly BundleFile[] }) {
  const { t } = useTexts();
  const dates = useDates();
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const size = t('diagnostics.bundle.kilobytes', {
    value: dates.number(Math.max(1, Math.round(bytes / 1000))),
  });
  return (
    <li>
      <span>{t(`diagnostics.bundle.part.${part}`, { count: files.length })}</span>
      <small>{size}</small>
    </li>
  );
}

function savedWords(state: BundleState, t: Translate): string {
  switch (state.step) {
    case 'saved':
      return t('diagnostics.bundle.saved', { name: state.name });
    case 'stopped':
      return t('diagnostics.bundle.stopped');
    case 'unwritable':
      return t('problem.file-unwritable');
    case 'ready':
    case 'saving':
      return '';
  }
}
