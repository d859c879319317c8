import { useState } from 'react';

import type { EventRule } from '#shared/domain/event-rules.ts';
import type { EventTestReport } from '#shared/ipc/privacy-outputs.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './events.module.css';

const OURS = ['bad-address', 'bad-body', 'not-https', 'host-not-allowed'] as const;

/** Sends a made-up event now, and says what became of it. */
export function EventTest({ rule }: { readonly rule: EventRule }) {
  const { t } = useTexts();
  const ask = useAsk();
  const [report, setReport] = useState<EventTestReport>();
  async function test(): Promise<void> {
    setReport(undefined);
    const reply = await ask('events:test', { id: rule.id });
    if (reply.ok) setReport(reply.value);
  }
  return (
    <div className={styles['test']}>
      <Button onClick={() => void test()}>{t('settings.events.test')}</Button>
      <output data-failed={report !== undefined && report.outcome !== 'passed'}>
        {report !== undefined && <Outcome report={report} />}
      </output>
    </div>
  );
}

function Outcome({ report: { outcome, detail } }: { readonly report: EventTestReport }) {
  const { t } = useTexts();
  if (outcome === 'passed') return t('settings.events.passed');
  const own = OURS.find((each) => each === outcome);
  if (own !== undefined) return t(`settings.events.problem.${own}`);
  return t('settings.events.failed', { detail: detail ?? outcome });
}
