import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import { CRM_NAMES, crmName } from '#shared/domain/crm-names.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './crm.module.css';
import { CrmFields } from './crm-fields.tsx';
import { CrmTestResult } from './crm-test-result.tsx';
import { ExternalLines } from './external-lines.tsx';
import { CrmUses } from './crm-uses.tsx';
import type { CrmKindForm } from './kinds/crm-kind-form.ts';
import { useCrmForm } from './use-crm-form.ts';

export interface CrmAccountFormProps {
  readonly form: CrmKindForm;
  /** The account as it is kept; missing for a new one. */
  readonly account: CrmAccount | undefined;
  /** With the account's id; without one it is gone. */
  readonly onSaved: (id: string | undefined) => void;
}

/** One CRM: what opens it, a test, what it is used for. Secrets go in and never come back. */
export function CrmAccountForm({ form: kind, account, onSaved }: CrmAccountFormProps) {
  const { t } = useTexts();
  const form = useCrmForm(kind, account, onSaved);
  const system = account === undefined ? CRM_NAMES[kind.kind] : crmName(account);
  return (
    <div className={styles['form']}>
      {account !== undefined && (
        <p className={styles['hint']}>{t('crm.connected', { host: new URL(account.origin).host })}</p>
      )}
      <CrmFields
        fields={form.fields}
        values={form.values}
        account={account}
        wrong={form.report?.field}
        onType={form.type}
        onSet={(name, value) => void form.save({ values: { [name]: value }, secrets: {} })}
      />
      {account !== undefined && (
        <TextField
          label={t('crm.label')}
          value={form.label}
          placeholder={CRM_NAMES[kind.kind]}
          maxLength={60}
          hint={t('crm.labelHint')}
          onChange={(text) => form.type('label', text)}
        />
      )}
      {form.isSigningIn && (
        <p className={styles['waiting']} role="status">
          {t('crm.signIn.waiting', { system })}
        </p>
      )}
      <CrmTestResult report={form.report} system={system} fields={form.fields} />
      <FormButtons form={form} account={account} />
      {account?.kind === 'bitrix24' && (
        <ExternalLines account={account} system={system} onChanged={() => onSaved(account.id)} />
      )}
      {account !== undefined && <CrmUses account={account} can={kind.can} save={form.save} />}
    </div>
  );
}

interface FormButtonsProps {
  readonly form: ReturnType<typeof useCrmForm>;
  readonly account: CrmAccount | undefined;
}

function FormButtons({ form, account }: FormButtonsProps) {
  const { t } = useTexts();
  const { isReady, isSigningIn, signsIn, hasTyped } = form;
  const isNew = account === undefined;
  if (isSigningIn)
    return (
      <div className={styles['buttons']}>
        <Button size="large" onClick={form.cancelSignIn}>
          {t('crm.signIn.cancel')}
        </Button>
      </div>
    );
  return (
    <>
      {signsIn && <p className={styles['hint']}>{t('crm.signIn.hint')}</p>}
      <div className={styles['buttons']}>
        {signsIn && (
          <Button
            kind={isNew ? 'primary' : 'soft'}
            size="large"
            aria-disabled={!isReady}
            onClick={() => void (isReady && form.signIn())}
          >
            {t(isNew ? 'crm.signIn.button' : 'crm.signIn.again')}
          </Button>
        )}
        {(isNew ? !signsIn : hasTyped) && (
          <Button
            kind="primary"
            size="large"
            aria-disabled={!isReady}
            onClick={() => void (isReady && form.connect())}
          >
            {t(isNew ? 'crm.connect' : 'crm.save')}
          </Button>
        )}
        {!(isNew && signsIn) && (
          <Button size="large" aria-disabled={!isReady} onClick={() => void (isReady && form.test())}>
            {t('crm.test')}
          </Button>
        )}
        {!isNew && (
          <Button size="large" onClick={() => void form.disconnect()}>
            {t('crm.disconnect')}
          </Button>
        )}
      </div>
    </>
  );
}
