import type { CrmAccountOf } from '#shared/domain/crm-settings.ts';
import { CRM_NAMES, crmName } from '#shared/domain/crm-names.ts';
import { REST_STEPS } from '#shared/domain/rest-steps.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { CrmTestResult } from '../crm-test-result.tsx';
import { CrmUses } from '../crm-uses.tsx';
import styles from '../crm.module.css';
import { AccessFields } from './access-fields.tsx';
import { DefinitionFile } from './definition-file.tsx';
import { PageFields } from './page-fields.tsx';
import { RequestSection } from './request-section.tsx';
import { useRestForm, type RestForm as Form } from './use-rest-form.ts';
import { useTrialCall } from './use-trial-call.ts';

export interface RestFormProps {
  /** The account as it is kept; missing for a new one. */
  readonly account: CrmAccountOf<'rest'> | undefined;
  /** With the account's id; without one it is gone. */
  readonly onSaved: (id: string | undefined) => void;
}

/** Any CRM with an API: how it is reached and, in a section each, what is asked and written. */
export function RestForm({ account, onSaved }: RestFormProps) {
  const { t } = useTexts();
  const form = useRestForm(account, onSaved);
  const trial = useTrialCall(form, account?.id);
  const { lookup, begin, finish, note, create } = form.draft;
  const can = {
    lookup: lookup !== undefined,
    log: begin !== undefined || finish !== undefined,
    notes: note !== undefined,
    creates: create !== undefined,
  };
  return (
    <div className={styles['form']}>
      <p className={styles['hint']}>
        {account === undefined ? t('rest.intro') : t('crm.connected', { host: new URL(account.origin).host })}
      </p>
      <DefinitionFile form={form} name={form.label} />
      <TextField
        label={t('crm.label')}
        value={form.label}
        placeholder={CRM_NAMES.rest}
        maxLength={60}
        onChange={form.setLabel}
      />
      <AccessFields form={form} isKept={account !== undefined} />
      {REST_STEPS.map((step) => (
        <RequestSection key={step} step={step} form={form} trial={trial} />
      ))}
      <PageFields form={form} />
      <CrmTestResult
        report={form.report}
        system={account === undefined ? CRM_NAMES.rest : crmName(account)}
        fields={[]}
      />
      <FormButtons form={form} isNew={account === undefined} />
      {account !== undefined && (
        <CrmUses
          account={account}
          can={can}
          save={({ lookup: looks, log, sent, creates }) =>
            form.save({
              ...(looks !== undefined && { lookup: looks }),
              ...(log !== undefined && { log }),
              ...(sent !== undefined && { sent }),
              ...(creates !== undefined && { creates }),
            })
          }
        />
      )}
    </div>
  );
}

function FormButtons({ form, isNew }: { readonly form: Form; readonly isNew: boolean }) {
  const { t } = useTexts();
  const isReady = form.faults.length === 0;
  return (
    <>
      {!isReady && form.draft.address !== '' && (
        <p className={styles['hint']}>{t('rest.toMend', { count: form.faults.length })}</p>
      )}
      <div className={styles['buttons']}>
        <Button
          kind="primary"
          size="large"
          aria-disabled={!isReady}
          onClick={() => void (isReady && form.connect())}
        >
          {t(isNew ? 'crm.connect' : 'crm.save')}
        </Button>
        {!isNew && (
          <Button size="large" onClick={() => void form.remove()}>
            {t('crm.disconnect')}
          </Button>
        )}
      </div>
    </>
  );
}
