import type { Settings } from '#shared/domain/settings.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { CrmAccountForm } from './crm-account-form.tsx';
import styles from './crm.module.css';
import { WriteList } from './write-list.tsx';

export interface CrmPageProps {
  readonly settings: Settings;
  readonly onSaved: () => void;
}

/** The CRM in which callers are looked up and calls are written down, and what is on its way there. */
export function CrmPage({ settings, onSaved }: CrmPageProps) {
  const { t } = useTexts();
  const command = useCommand();
  const { accounts, undoSeconds } = settings.crm;
  const [account] = accounts;

  async function setUndo(seconds: number): Promise<void> {
    const reply = await command('crm:undo-time', { seconds });
    if (reply.ok) onSaved();
  }

  return (
    <>
      <p className={styles['hint']}>{t('crm.intro')}</p>
      <CrmAccountForm key={account?.origin ?? 'new'} account={account} onSaved={onSaved} />
      {account !== undefined && (
        <NumberField
          label={t('crm.undo')}
          hint={t('crm.undoHint')}
          value={undoSeconds}
          min={0}
          max={600}
          onChange={(seconds) => void setUndo(seconds)}
        />
      )}
      <WriteList />
    </>
  );
}
