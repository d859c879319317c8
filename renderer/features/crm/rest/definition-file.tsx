import { Download, Upload } from 'lucide-react';
import { useRef, useState } from 'react';

import { useCommand } from '../../../bridge/use-command.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './rest.module.css';
import type { RestForm } from './use-rest-form.ts';

/** A definition goes from one administrator to many agents as a file; nothing secret is in it. */
export function DefinitionFile({ form, name }: { readonly form: RestForm; readonly name: string }) {
  const { t } = useTexts();
  const command = useCommand();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<'imported' | 'importFailed' | 'exported'>();

  async function read(file: File): Promise<void> {
    const reply = await command('crm:read-definition', { text: (await file.text()).slice(0, 100_000) });
    setSaid(reply.ok ? 'imported' : 'importFailed');
    if (reply.ok) form.replace(reply.value);
  }

  async function write(): Promise<void> {
    const reply = await command('crm:export', { definition: form.draft, name });
    if (reply.ok) setSaid(reply.value ? 'exported' : undefined);
  }

  return (
    <div className={styles['file']}>
      <div className={styles['fileButtons']}>
        <Button icon={<Upload size={16} aria-hidden="true" />} onClick={() => input.current?.click()}>
          {t('rest.import')}
        </Button>
        <Button icon={<Download size={16} aria-hidden="true" />} onClick={() => void write()}>
          {t('rest.export')}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('rest.import')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) void read(file);
        }}
      />
      <p className={styles['about']} role="status">
        {t(said === undefined ? 'rest.fileHint' : `rest.${said}`)}
      </p>
    </div>
  );
}
