import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { CommandInput } from '#shared/ipc/contract.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Switch } from '../../ui/switch.tsx';
import styles from './crm.module.css';
import type { CrmKindForm } from './kinds/crm-kind-form.ts';

export interface CrmUsesProps {
  readonly account: CrmAccount;
  readonly can: CrmKindForm['can'];
  readonly save: (changed: Partial<CommandInput<'crm:save'>>) => Promise<void>;
}

/** What a CRM is used for, and which parts of a call it gets. Holds at once. */
export function CrmUses({ account, can, save }: CrmUsesProps) {
  const { t } = useTexts();
  const { lookup, log, sent, creates } = account;
  const change = (changed: Partial<CommandInput<'crm:save'>>) =>
    void save({ values: {}, secrets: {}, ...changed });
  const part = (name: keyof typeof sent) => (
    <Switch
      label={t(`crm.wish.${name}`)}
      checked={sent[name]}
      onChange={(on) => change({ sent: { ...sent, [name]: on } })}
    />
  );
  return (
    <fieldset className={styles['uses']}>
      <legend>{t('crm.usedFor')}</legend>
      {can.lookup && (
        <Switch label={t('crm.wish.lookup')} checked={lookup} onChange={(on) => change({ lookup: on })} />
      )}
      {can.log && <Switch label={t('crm.wish.log')} checked={log} onChange={(on) => change({ log: on })} />}
      {can.log && log && (
        <div className={styles['parts']}>
          {can.unnumbered === true && part('number')}
          {can.unnumbered === true && !sent.number && (
            <p className={styles['hint']}>{t('crm.wish.numberHint')}</p>
          )}
          {can.names === true && part('name')}
          {can.notes && part('notes')}
          {part('unanswered')}
          {can.recordings === true && part('recordings')}
        </div>
      )}
      {can.creates === true && (
        <Switch label={t('crm.wish.creates')} checked={creates} onChange={(on) => change({ creates: on })} />
      )}
    </fieldset>
  );
}
