import { CircleAlert, CircleCheck } from 'lucide-react';

import type { CrmTestReport } from '#shared/ipc/crm-outputs.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from '../line/line-form.module.css';

/** What the test of a CRM found, in words, with the CRM's own for the administrator. */
export function CrmTestResult({ report }: { readonly report: CrmTestReport | undefined }) {
  const { t } = useTexts();
  const { outcome, name = '', missing = [], detail } = report ?? {};
  return (
    <output className={styles['result']}>
      {outcome === 'passed' && missing.length === 0 && (
        <p className={styles['good']}>
          <CircleCheck size={16} aria-hidden="true" />
          {name === '' ? t('crm.passed') : t('crm.passedAs', { name })}
        </p>
      )}
      {outcome === 'passed' && missing.length > 0 && (
        <p className={styles['bad']}>
          <CircleAlert size={16} aria-hidden="true" />
          {t('crm.missing', { rights: missing.join(', ') })}
        </p>
      )}
      {outcome !== undefined && outcome !== 'passed' && (
        <div className={styles['bad']}>
          <CircleAlert size={16} aria-hidden="true" />
          <div>
            <b>{t(`crm.problem.${outcome}`, { system: 'Bitrix24' })}</b>
            {detail !== undefined && <small dir="auto">{detail}</small>}
          </div>
        </div>
      )}
    </output>
  );
}
