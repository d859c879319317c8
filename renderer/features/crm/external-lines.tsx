import { useState } from 'react';

import type { CrmAccountOf } from '#shared/domain/crm-settings.ts';
import type { CrmTestReport } from '#shared/ipc/crm-outputs.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { CrmTestResult } from './crm-test-result.tsx';
import styles from './crm.module.css';

export interface ExternalLinesProps {
  readonly account: CrmAccountOf<'bitrix24'>;
  /** What it is called here. */
  readonly system: string;
  readonly onChanged: () => void;
}

/** The app's lines as lines of the portal: which are there, and the button that registers them or takes them back. */
export function ExternalLines({ account, system, onChanged }: ExternalLinesProps) {
  const { t } = useTexts();
  const command = useCommand();
  const [isBusy, setBusy] = useState(false);
  const [report, setReport] = useState<CrmTestReport>();
  const { externalLines } = account;
  const isOn = externalLines.length > 0;
  async function use(on: boolean): Promise<void> {
    setBusy(true);
    const reply = await command('crm:lines', { id: account.id, on });
    setBusy(false);
    if (!reply.ok) return;
    setReport(reply.value.outcome === 'passed' ? undefined : reply.value);
    if (reply.value.outcome === 'passed') onChanged();
  }
  return (
    <fieldset className={styles['uses']}>
      <legend>{t('crm.lines.title', { system })}</legend>
      <p className={styles['hint']}>{t(isOn ? 'crm.lines.kept' : 'crm.lines.none', { system })}</p>
      {isOn && (
        <ul className={styles['lines']}>
          {externalLines.map(({ lineId, name, number }) => (
            <li key={lineId}>
              <span>{name}</span> <span className={styles['hint']}>{number}</span>
            </li>
          ))}
        </ul>
      )}
      <CrmTestResult report={report} system={system} fields={[]} />
      <div className={styles['buttons']}>
        <Button size="large" aria-disabled={isBusy} onClick={() => void (!isBusy && use(!isOn))}>
          {t(isOn ? 'crm.lines.takeBack' : 'crm.lines.register')}
        </Button>
      </div>
    </fieldset>
  );
}
