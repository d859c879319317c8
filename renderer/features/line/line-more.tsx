import { useTexts } from '../../i18n/use-texts.ts';
import { FoldSummary } from '../../ui/fold-summary.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './line-form.module.css';
import type { LineForm } from './use-line-form.ts';

export interface LineMoreProps {
  readonly form: LineForm;
  readonly caError: string | undefined;
  readonly serversError: string | undefined;
}

/** What few accounts need; opens by itself when something in it is wrong. */
export function LineMore({ form, caError, serversError }: LineMoreProps) {
  const { t } = useTexts();
  const { draft, type } = form;
  return (
    <details className={styles['more']} open={(caError ?? serversError) !== undefined || undefined}>
      <FoldSummary text={t('line.more')} />
      <div className={styles['form']}>
        <TextField label={t('line.label')} value={draft.label} onChange={type('label')} maxLength={60} />
        <TextField
          label={t('line.displayName')}
          value={draft.displayName}
          onChange={type('displayName')}
          maxLength={60}
        />
        <TextField
          label={t('line.domain')}
          literal
          value={draft.domain}
          onChange={type('domain')}
          maxLength={255}
        />
        <TextField
          label={t('line.authUser')}
          literal
          value={draft.authUser}
          onChange={type('authUser')}
          maxLength={64}
        />
        <TextField
          label={t('line.servers')}
          literal
          value={draft.servers}
          onChange={type('servers')}
          hint={t('line.serversHint')}
          error={serversError}
          lines={2}
        />
        <TextField
          label={t('line.ca')}
          literal
          value={draft.caPem}
          onChange={type('caPem')}
          hint={t('line.caHint')}
          error={caError}
          lines={4}
        />
      </div>
    </details>
  );
}
