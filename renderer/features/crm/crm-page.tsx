import { Plus } from 'lucide-react';
import { useContext, useState } from 'react';

import type { CrmAccount, CrmKind } from '#shared/domain/crm-settings.ts';
import { CRM_ACCOUNTS_MAX, CRM_NAMES, crmName } from '#shared/domain/crm-names.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { PageContext } from '../settings/page-context.ts';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import { CrmAccountForm } from './crm-account-form.tsx';
import styles from './crm.module.css';
import { CrmKindList } from './crm-kind-list.tsx';
import { CrmList } from './crm-list.tsx';
import { KIND_FORMS } from './kinds/kind-forms.ts';
import { RestForm } from './rest/rest-form.tsx';
import { WriteList } from './write-list.tsx';

export interface CrmPageProps {
  readonly settings: Settings;
  readonly onSaved: () => void;
  readonly onBack: () => void;
}

/** Which part is open: the list, the choice of a kind, or the form of one account, which a new one gets its id in. */
type Open = 'list' | 'kinds' | { readonly kind: CrmKind; readonly id: string | undefined };

/** The CRMs in which callers are looked up and calls are written down, and what is on its way there. */
export function CrmPage({ settings, onSaved, onBack }: CrmPageProps) {
  const { t } = useTexts();
  const { accounts } = settings.crm;
  const { form } = useContext(PageContext);
  const [open, setOpen] = useState<Open>(() => formCalled(form, accounts) ?? 'list');
  const toList = () => setOpen('list');
  if (typeof open === 'object') {
    const account = accounts.find(({ id }) => id === open.id);
    const title = account === undefined ? CRM_NAMES[open.kind] : crmName(account);
    const saved = (id: string | undefined) => {
      setOpen(id === undefined ? 'list' : { ...open, id });
      onSaved();
    };
    return (
      <SettingsFrame key="form" title={title} back={t('crm.all')} onBack={toList}>
        {open.kind === 'rest' ? (
          <RestForm account={account?.kind === 'rest' ? account : undefined} onSaved={saved} />
        ) : (
          <CrmAccountForm form={KIND_FORMS[open.kind]} account={account} onSaved={saved} />
        )}
      </SettingsFrame>
    );
  }
  const choose = (kind: CrmKind) => setOpen({ kind, id: undefined });
  if (open === 'kinds')
    return (
      <SettingsFrame key="kinds" title={t('crm.choose')} back={t('crm.all')} onBack={toList}>
        <CrmKindList onChoose={choose} />
      </SettingsFrame>
    );
  return (
    <SettingsFrame key="list" title={t('settings.group.crm')} back={t('settings.back')} onBack={onBack}>
      <p className={styles['hint']}>{t('crm.intro')}</p>
      {accounts.length === 0 ? (
        <section>
          <h3 className={styles['subject']}>{t('crm.choose')}</h3>
          <CrmKindList onChoose={choose} />
        </section>
      ) : (
        <>
          <CrmList accounts={accounts} onOpen={({ kind, id }) => setOpen({ kind, id })} />
          {accounts.length < CRM_ACCOUNTS_MAX && (
            <Button icon={<Plus size={16} aria-hidden="true" />} onClick={() => setOpen('kinds')}>
              {t('crm.add')}
            </Button>
          )}
          <UndoField settings={settings} onSaved={onSaved} />
        </>
      )}
      <WriteList />
    </SettingsFrame>
  );
}

/** The form that the search found: of an account, or of a kind that is not connected yet. */
function formCalled(form: string | undefined, accounts: readonly CrmAccount[]): Open | undefined {
  const account = accounts.find(({ id }) => id === form);
  if (account !== undefined) return { kind: account.kind, id: account.id };
  const kind = (Object.keys(KIND_FORMS) as CrmKind[]).find((each) => each === form);
  return kind === undefined ? undefined : { kind, id: undefined };
}

function UndoField({ settings, onSaved }: Pick<CrmPageProps, 'settings' | 'onSaved'>) {
  const { t } = useTexts();
  const command = useCommand();
  async function setUndo(seconds: number): Promise<void> {
    const reply = await command('crm:undo-time', { seconds });
    if (reply.ok) onSaved();
  }
  return (
    <NumberField
      label={t('crm.undo')}
      hint={t('crm.undoHint')}
      value={settings.crm.undoSeconds}
      min={0}
      max={600}
      onChange={(seconds) => void setUndo(seconds)}
    />
  );
}
