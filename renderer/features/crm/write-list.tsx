import { Pencil, RotateCw, Trash2 } from 'lucide-react';
import { useState } from 'react';

import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { NewRecordEdit } from '../records/new-record-edit.tsx';
import styles from './crm.module.css';
import { useCrmWrites } from './use-crm-writes.ts';
import { WriteDetail } from './write-detail.tsx';
import { WriteEdit, type WriteEditProps } from './write-edit.tsx';
import { isUnderWay } from './write-words.ts';

/** Everything that is not in its CRM yet, each with what keeps it and what can be done. */
export function WriteList() {
  const { t } = useTexts();
  const writes = useCrmWrites();
  return (
    <section className={styles['queue']}>
      <h3>{t('crm.queue')}</h3>
      {writes.length === 0 && <p className={styles['hint']}>{t('crm.queueEmpty')}</p>}
      <ul>
        {writes.map((write) => (
          <WriteRow key={write.id} write={write} />
        ))}
      </ul>
    </section>
  );
}

function WriteRow({ write }: { readonly write: CrmWriteView }) {
  const { t } = useTexts();
  const dates = useDates();
  const command = useCommand();
  const [editing, setEditing] = useState(false);
  const { id, step, number, startedAt, state } = write;
  const what = t('crm.what', { step: t(`crm.step.${step}`), number, time: dates.clock(startedAt) });
  return (
    <li className={styles['write']} data-state={state}>
      <span>
        <b>{what}</b>
        <WriteDetail write={write} />
      </span>
      {!isUnderWay(write) && (
        <>
          {(state === 'refused' || write.text !== undefined) && write.step !== 'post' && (
            <Button
              kind="quiet"
              size="icon"
              icon={<Pencil size={16} aria-hidden="true" />}
              aria-label={t('crm.editOf', { what })}
              aria-expanded={editing}
              title={t('crm.edit')}
              onClick={() => setEditing(!editing)}
            />
          )}
          <Button
            kind="quiet"
            size="icon"
            icon={<RotateCw size={16} aria-hidden="true" />}
            aria-label={t('crm.retryOf', { what })}
            title={t('crm.retry')}
            onClick={() => void command('crm:retry', { id })}
          />
          <Button
            kind="quiet"
            size="icon"
            icon={<Trash2 size={16} aria-hidden="true" />}
            aria-label={t('crm.discardOf', { what })}
            title={t('crm.discard')}
            onClick={() => void command('crm:discard', { id })}
          />
        </>
      )}
      {editing && <Edit write={write} onDone={() => setEditing(false)} />}
    </li>
  );
}

/** A new record is put right by its own form. */
function Edit(props: WriteEditProps) {
  return props.write.step === 'create' ? <NewRecordEdit {...props} /> : <WriteEdit {...props} />;
}
