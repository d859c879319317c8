import { CircleAlert, CircleCheck } from 'lucide-react';

import type { RestStepName } from '#shared/domain/rest-steps.ts';
import type { RestTrial } from '#shared/ipc/rest-trial.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { withCommas } from '../../../i18n/with-commas.ts';
import { faultWords } from './fault-words.ts';
import styles from './rest.module.css';

export interface TrialResultProps {
  readonly step: RestStepName;
  readonly result: RestTrial;
}

/** What was read first, since that is the question; then what was sent and what came back. */
export function TrialResult({ step, result }: TrialResultProps) {
  const { t } = useTexts();
  const { sent, answer } = result;
  return (
    <div className={styles['result']}>
      <Verdict step={step} result={result} />
      {sent !== undefined && (
        <>
          <h4>{t('rest.sent')}</h4>
          <pre dir="ltr">
            {`${sent.method} ${sent.url}\n`}
            {sent.headers.map(({ name, value }) => `${name}: ${value}\n`).join('')}
            {sent.body === '' ? '' : `\n${sent.body}`}
          </pre>
        </>
      )}
      {answer !== undefined && (
        <>
          <h4>{t('rest.cameBack', { status: answer.status, ms: answer.tookMs })}</h4>
          <pre dir="ltr">{answer.text === '' ? t('rest.nothingCame') : answer.text}</pre>
        </>
      )}
    </div>
  );
}

function Verdict({ step, result }: TrialResultProps) {
  const { t } = useTexts();
  const { faults, problem, detail, found, id } = result;
  if (problem !== undefined)
    return (
      <Bad
        text={t(`crm.problem.${problem}`, { system: t('rest.theCrm') })}
        {...(detail !== undefined && { detail })}
      />
    );
  return (
    <>
      {faults.map((fault) => (
        <Bad
          key={`${fault.place} ${fault.field}`}
          text={t('rest.faultIn', { field: t(`rest.field.${fault.field}`) })}
          detail={faultWords(fault, t)}
        />
      ))}
      {found !== undefined && <FoundList found={found} />}
      {faults.length === 0 && found === undefined && (
        <p className={styles['good']}>
          <CircleCheck size={16} aria-hidden="true" />
          {id === undefined ? t(nothingRead(step)) : t('rest.readId', { id })}
        </p>
      )}
    </>
  );
}

function nothingRead(step: RestStepName): 'rest.notThere' | 'rest.noRecordYet' | 'rest.taken' {
  if (step === 'findNew') return 'rest.noRecordYet';
  return step === 'find' ? 'rest.notThere' : 'rest.taken';
}

function FoundList({ found }: { readonly found: NonNullable<RestTrial['found']> }) {
  const { t } = useTexts();
  const { records, others } = found;
  return (
    <>
      {records.length === 0 && <p className={styles['good']}>{t('rest.nobody')}</p>}
      {records.map(({ recordType, recordId, name, company, found: how, number }) => (
        <p key={`${recordType} ${recordId}`} className={styles['good']}>
          <CircleCheck size={16} aria-hidden="true" />
          <span>
            <b dir="auto">{withCommas([name, company], t)}</b>
            <small>
              {t('rest.readRecord', { type: t(`match.type.${recordType}`), id: recordId })}
              {how !== 'by-hand' && ' '}
              {how === 'unchecked' && t('rest.unchecked')}
              {how !== 'unchecked' && how !== 'by-hand' && t('rest.agrees', { number })}
            </small>
          </span>
        </p>
      ))}
      {others > 0 && <p className={styles['about']}>{t('rest.others', { count: others })}</p>}
    </>
  );
}

function Bad({ text, detail }: { readonly text: string; readonly detail?: string }) {
  return (
    <p className={styles['bad']}>
      <CircleAlert size={16} aria-hidden="true" />
      <span>
        <b>{text}</b>
        {detail !== undefined && <small dir="auto">{detail}</small>}
      </span>
    </p>
  );
}
