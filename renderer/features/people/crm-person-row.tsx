import { Building2, Phone } from 'lucide-react';

import { useCommand } from '../../bridge/use-command.ts';
import { dotted } from '../../i18n/dotted.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { CutLine } from '../../ui/cut-line.tsx';
import { initials } from './initials.ts';
import styles from './people-place.module.css';
import type { CrmPerson } from './use-crm-people.ts';

/** Somebody of a CRM: a press on the name opens the record there, one on the number calls. */
export function CrmPersonRow({ match }: { readonly match: CrmPerson }) {
  const { t } = useTexts();
  const command = useCommand();
  const { system, systemName, recordType, recordId, number } = match;
  const isCompany = recordType === 'company' || recordType === 'account';
  const name = match.name === '' ? t(`match.type.${recordType}`) : match.name;
  const company = match.company === name ? undefined : match.company;
  const known = dotted([company, match.detail], t);
  const open = () => void command('pop:open-record', { system, type: recordType, id: recordId });
  return (
    <>
      <span className={styles['initials']} aria-hidden="true">
        {isCompany ? <Building2 size={16} strokeWidth={1.75} /> : initials(name)}
      </span>
      <button
        type="button"
        className={`two-lines ${styles['record']}`}
        data-row
        title={t('people.openIn', { name, system: systemName })}
        onClick={open}
      >
        <b dir="auto">{name}</b>
        <CutLine facts={systemName} words={known} />
      </button>
      {number !== '' && (
        <Button
          kind="quiet"
          className={styles['number'] ?? ''}
          icon={<Phone size={14} aria-hidden="true" />}
          aria-label={t('people.callNumber', { name, number })}
          onClick={() => void command('call:dial', { number })}
        >
          <bdi>{number}</bdi>
        </Button>
      )}
    </>
  );
}
