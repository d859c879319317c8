import { CircleAlert, CircleCheck } from 'lucide-react';

import type { CrmTestReport } from '#shared/ipc/crm-outputs.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from '../line/line-form.module.css';
import type { CrmField } from './kinds/crm-kind-form.ts';

export interface CrmTestResultProps {
  readonly report: CrmTestReport | undefined;
  /** What the CRM is called. */
  readonly system: string;
  readonly fields: readonly CrmField[];
}

/** What the CRM said to the test, in words, with its own for the administrator. */
export function CrmTestResult({ report, system, fields }: CrmTestResultProps) {
  const { t } = useTexts();
  const dates = useDates();
  const { outcome, name = '', missing = [] } = report ?? {};
  return (
    <output className={styles['result']}>
      {outcome === 'passed' && missing.length === 0 && (
        <p className={styles['good']}>
          <CircleCheck size={16} aria-hidden="true" />
          {name === '' ? t('crm.passed') : t('crm.passedAs', { name, system })}
        </p>
      )}
      {outcome === 'passed' && missing.length > 0 && (
        <p className={styles['bad']}>
          <CircleAlert size={16} aria-hidden="true" />
          {t('crm.missing', { rights: dates.list(missing) })}
        </p>
      )}
      {report !== undefined && <TestTrouble report={report} system={system} fields={fields} />}
    </output>
  );
}

function TestTrouble({ report, system, fields }: CrmTestResultProps & { readonly report: CrmTestReport }) {
  const { t } = useTexts();
  const { outcome, detail } = report;
  if (outcome === 'passed') return null;
  const wrong = fields.find(({ name }) => name === report.field);
  const field = wrong === undefined ? t('crm.form') : t(wrong.label);
  return (
    <div className={styles['bad']}>
      <CircleAlert size={16} aria-hidden="true" />
      <div>
        <b>{t(`crm.problem.${outcome}`, { system, field })}</b>
        {detail !== undefined && <small dir="auto">{detail}</small>}
      </div>
    </div>
  );
}
