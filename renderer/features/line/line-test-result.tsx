import { CircleAlert, CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';

import { readServerAddress } from '#shared/domain/server-address.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { serverAddress } from './line-draft.ts';
import styles from './line-form.module.css';
import type { LineForm } from './use-line-form.ts';

/** What the test found, what to do about it, and the technical line for the administrator. */
export function LineTestResult({ form }: { readonly form: LineForm }) {
  const { t } = useTexts();
  const dates = useDates();
  const { report, keptInMemory } = form;
  const result = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (report !== undefined) result.current?.scrollIntoView({ block: 'nearest' });
  }, [report]);
  const server = readServerAddress(serverAddress(form.draft.server))?.host ?? form.draft.server;
  return (
    <output ref={result} className={styles['result']}>
      {keptInMemory && <p>{t('line.keptInMemory')}</p>}
      {report?.outcome === 'passed' && (
        <p className={styles['good']}>
          <CircleCheck size={16} aria-hidden="true" />
          {t('line.passed', { time: dates.seconds(report.tookMs) })}
        </p>
      )}
      {report !== undefined && report.outcome !== 'passed' && (
        <div className={styles['bad']}>
          <CircleAlert size={16} aria-hidden="true" />
          <div>
            <b>{t(`reach.reason.${report.outcome}`, { server })}</b>
            <p>{t(`reach.advice.${report.outcome}`)}</p>
            {report.detail !== undefined && <small>{report.detail}</small>}
          </div>
        </div>
      )}
    </output>
  );
}
