import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './crm.module.css';
import { CrmTestResult } from './crm-test-result.tsx';
import { useCrmAccount } from './use-crm-account.ts';

export interface CrmAccountFormProps {
  /** The account in use, if any. */
  readonly account: CrmAccount | undefined;
  readonly onSaved: () => void;
}

const WISHES = ['lookup', 'log', 'showCard'] as const satisfies readonly (keyof CrmAccount)[];

/** Bitrix24 by its webhook: test, connect, what it is used for. The webhook is a password and never comes back. */
export function CrmAccountForm({ account, onSaved }: CrmAccountFormProps) {
  const { t } = useTexts();
  const form = useCrmAccount(account, onSaved);
  return (
    <>
      {account !== undefined && (
        <p>
          {t('crm.connected', { host: account.origin.replace(/^https?:\/\//, ''), user: account.userId })}
        </p>
      )}
      <TextField
        label={t('crm.webhook')}
        type="password"
        value={form.webhook}
        maxLength={500}
        onChange={form.type}
        hint={t(account === undefined ? 'crm.webhookHint' : 'crm.webhookKept')}
      />
      <CrmTestResult report={form.report} />
      <div className={styles['buttons']}>
        <Button kind="primary" size="large" aria-disabled={!form.isReady} onClick={() => void form.connect()}>
          {t(account === undefined ? 'crm.connect' : 'crm.connectAnew')}
        </Button>
        <Button size="large" aria-disabled={!form.isReady} onClick={() => void form.test()}>
          {t('crm.test')}
        </Button>
        {account !== undefined && (
          <Button size="large" onClick={() => void form.disconnect()}>
            {t('crm.disconnect')}
          </Button>
        )}
      </div>
      {account !== undefined && (
        <div>
          {WISHES.map((wish) => (
            <Switch
              key={wish}
              label={t(`crm.wish.${wish}`)}
              checked={form.wishes[wish]}
              onChange={(on) => void form.save({ [wish]: on })}
            />
          ))}
        </div>
      )}
    </>
  );
}
