import { useState } from 'react';

import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './crm.module.css';

export interface WriteEditProps {
  readonly write: CrmWriteView;
  readonly onDone: () => void;
}

/** Puts right what the CRM did not take: other words, or without the record that it does not accept. */
export function WriteEdit({ write, onDone }: WriteEditProps) {
  const { t } = useTexts();
  const command = useCommand();
  const { id } = write;
  const [text, setText] = useState(write.text);
  const [withoutRecord, setWithoutRecord] = useState(false);
  async function save(): Promise<void> {
    const reply = await command('crm:edit', { id, withoutRecord, ...(text !== undefined && { text }) });
    if (reply.ok) onDone();
  }
  return (
    <div className={styles['edit']}>
      {text !== undefined && (
        <TextField label={t('crm.text')} lines={3} value={text} maxLength={20_000} onChange={setText} />
      )}
      <Switch label={t('crm.withoutRecord')} checked={withoutRecord} onChange={setWithoutRecord} />
      <Button kind="primary" onClick={() => void save()}>
        {t('crm.saveEdit')}
      </Button>
    </div>
  );
}
