import { useState } from 'react';

import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import { ChangeRecord } from './change-record.tsx';
import { NewRecordStatus } from './new-record-status.tsx';
import styles from './records.module.css';

export interface NewRecordEditProps {
  readonly write: CrmWriteView;
  readonly onDone: () => void;
}

/** A refused new record outside of its call: whom the CRM has instead, or the form to put it right. */
export function NewRecordEdit({ write, onDone }: NewRecordEditProps) {
  const [isOpen, setOpen] = useState(write.problem !== 'duplicate');
  return (
    <div className={styles['edit']}>
      {isOpen ? (
        <ChangeRecord write={write} offered={[]} onDone={onDone} />
      ) : (
        <NewRecordStatus write={write} onChange={() => setOpen(true)} />
      )}
    </div>
  );
}
