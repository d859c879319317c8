import { X } from 'lucide-react';

import { useAsk } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './filter.module.css';
import type { HistoryExporting } from './use-history-export.ts';

/** How far an export is, with a way to stop it; afterwards how many calls are in the file. */
export function ExportLine({ exporting }: { readonly exporting: HistoryExporting }) {
  const { t } = useTexts();
  const dates = useDates();
  const ask = useAsk();
  const exported = useSnapshot((snapshot) => snapshot.exported);
  const { outcome, close } = exporting;
  if (exported !== undefined) {
    return (
      <div className={styles['export']}>
        <p>{t('history.export.running', { shown: dates.number(exported) })}</p>
        <Button kind="quiet" onClick={() => void ask('history:export-cancel')}>
          {t('history.export.cancel')}
        </Button>
      </div>
    );
  }
  if (outcome === undefined) return null;
  const { calls, leftOut } = outcome;
  const words = [t('history.export.done', { shown: dates.number(calls) })];
  if (leftOut > 0) words.push(t('history.export.leftOut', { shown: dates.number(leftOut) }));
  return (
    <div className={styles['export']}>
      <p>{words.join(' ')}</p>
      <Button
        kind="quiet"
        size="icon"
        icon={<X size={16} aria-hidden="true" />}
        aria-label={t('notice.dismiss')}
        onClick={close}
      />
    </div>
  );
}
