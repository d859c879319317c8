import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { waitText } from '../crm/write-words.ts';
import styles from './records.module.css';

export interface NewRecordStatusProps {
  readonly write: CrmWriteView;
  readonly onChange: () => void;
}

/** How a record stands that is being made, and what the agent can do about it. */
export function NewRecordStatus({ write, onChange }: NewRecordStatusProps) {
  const { t } = useTexts();
  const dates = useDates();
  const command = useCommand();
  const { state, problem, systemName: system, detail, wants = [] } = write;
  const name = nameOf(write);
  const why = waitText(write, t, (at) => dates.clockWithSeconds(at));
  const isDouble = state === 'refused' && problem === 'duplicate';
  if (state !== 'refused')
    return (
      <p className={styles['status']} role="status" dir="auto">
        {problem === undefined
          ? t('record.making', { name, system })
          : t('record.waits', { name, system, why })}
      </p>
    );
  return (
    <div className={styles['status']} role="status">
      <p dir="auto">{isDouble ? t(doubleText(write), { system }) : t(failedText(write), { name, why })}</p>
      {wants.length > 0 && (
        <p dir="auto">{t('record.wants', { system, fields: dates.list(wants.map(({ label }) => label)) })}</p>
      )}
      {!isDouble && wants.length === 0 && detail !== undefined && <small dir="auto">{detail}</small>}
      <div className={styles['acts']}>
        {isDouble ? <Doubles write={write} /> : <Button onClick={onChange}>{t('record.change')}</Button>}
        <Button onClick={() => void command('crm:discard', { id: write.id })}>{t('record.dismiss')}</Button>
      </div>
    </div>
  );
}

/** Whom the CRM has already, each to be taken instead. */
function Doubles({ write: { id, others = [] } }: { readonly write: CrmWriteView }) {
  const { t } = useTexts();
  const command = useCommand();
  return (
    <>
      {others.map(({ type, id: recordId, name }) => (
        <Button
          key={`${type} ${recordId}`}
          onClick={() => void command('record:settle', { write: id, existing: { type, id: recordId } })}
        >
          {t('record.takeNamed', { name: name === '' ? t(`match.type.${type}`) : name })}
        </Button>
      ))}
      <Button onClick={() => void command('record:settle', { write: id })}>{t('record.anyway')}</Button>
    </>
  );
}

/** What may be there and cannot be looked up is not said to have failed. */
function failedText({ problem }: CrmWriteView): 'record.failed' | 'record.doubtful' {
  return problem === 'in-doubt' ? 'record.doubtful' : 'record.failed';
}

/** A double that the CRM itself found, by its own words, may be one by name or address. */
function doubleText({ detail }: CrmWriteView): 'record.duplicate' | 'record.alike' {
  return detail === undefined ? 'record.duplicate' : 'record.alike';
}

function nameOf({ fields, number }: CrmWriteView): string {
  const { firstName = '', lastName = '', company = '' } = fields ?? {};
  return `${firstName} ${lastName}`.trim() || company || number;
}
