import type { BundleFile, BundlePart } from '#shared/domain/diagnostics.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import settings from '../settings/settings-place.module.css';
import styles from './diagnostics.module.css';
import { useBundle, type BundleState } from './use-bundle.ts';

const PARTS: readonly BundlePart[] = ['overview', 'settings', 'reachability', 'calls', 'messages', 'log'];

/** What a support bundle would hold and what not, before it is saved; its progress, with a way to stop. */
export function BundlePage() {
  const { t } = useTexts();
  const { files, state, save, cancel } = useBundle();
  if (files === undefined) return <EmptyState quiet title={t('diagnostics.loading')} />;
  const saving = state.step === 'writing';
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
        {saving ? (
          <Button onClick={cancel}>{t('diagnostics.bundle.cancel')}</Button>
        ) : (
          <Button kind="primary" aria-disabled={state.step === 'choosing'} onClick={() => void save()}>
            {t('diagnostics.bundle.save')}
          </Button>
        )}
        <SavingWords state={state} />
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

function SavingWords({ state }: { readonly state: BundleState }) {
  const { t } = useTexts();
  const dates = useDates();
  if (state.step === 'writing')
    return (
      <label className={styles['progress']}>
        <span>{t('diagnostics.bundle.progress', { percent: dates.percent(state.share) })}</span>
        <progress value={state.share} max={1} />
      </label>
    );
  const words = {
    ready: '',
    choosing: '',
    stopped: t('diagnostics.bundle.stopped'),
    unwritable: t('problem.file-unwritable'),
    saved: state.step === 'saved' ? t('diagnostics.bundle.saved', { name: state.name }) : '',
  }[state.step];
  return <p role="status">{words}</p>;
}
