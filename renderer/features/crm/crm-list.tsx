import { ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';

import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import { crmName } from '#shared/domain/crm-names.ts';
import type { CrmAccountView } from '#shared/domain/crm-view.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { arrowKeys } from '../../ui/arrow-keys.ts';
import { usesText } from './account-words.ts';
import styles from './crm-list.module.css';

export interface CrmListProps {
  readonly accounts: readonly CrmAccount[];
  readonly onOpen: (account: CrmAccount) => void;
}

/** Every CRM that is connected, with what it is used for or what keeps it. */
export function CrmList({ accounts, onOpen }: CrmListProps) {
  const views = useAccountViews(accounts);
  return (
    <ul className={styles['list']} ref={arrowKeys}>
      {accounts.map((account) => (
        <li key={account.id}>
          <AccountRow
            account={account}
            view={views.find(({ id }) => id === account.id)}
            onOpen={() => onOpen(account)}
          />
        </li>
      ))}
    </ul>
  );
}

interface AccountRowProps {
  readonly account: CrmAccount;
  readonly view: CrmAccountView | undefined;
  readonly onOpen: () => void;
}

function AccountRow({ account, view, onOpen }: AccountRowProps) {
  const { t } = useTexts();
  const state = view?.state ?? 'ready';
  const system = crmName(account);
  const words = {
    ready: usesText(account, t),
    resting: t('crm.state.resting'),
    locked: t('crm.state.locked', { system }),
    trouble: view?.problem === undefined ? '' : t(`crm.problem.${view.problem}`, { system }),
  };
  return (
    <button type="button" className={styles['open']} data-row onClick={onOpen}>
      <span className={styles['facts']} data-state={state}>
        <b>{system}</b>
        <small>{new URL(account.origin).host}</small>
        <small className={styles['state']}>{words[state]}</small>
      </span>
      <ChevronRight size={16} aria-hidden="true" />
    </button>
  );
}

const NONE: readonly CrmAccountView[] = [];

/** How the CRMs are, asked again whenever something about them changes. */
function useAccountViews(accounts: readonly CrmAccount[]): readonly CrmAccountView[] {
  const ask = useAsk();
  const revision = useSnapshot((snapshot) => snapshot.crm.revision);
  const [read, setRead] = useState({ accounts, revision, views: NONE });
  useEffect(() => {
    let current = true;
    void ask('crm:accounts').then((reply) => {
      if (current && reply.ok) setRead({ accounts, revision, views: reply.value });
    });
    return () => {
      current = false;
    };
  }, [ask, accounts, revision]);
  return read.views;
}
