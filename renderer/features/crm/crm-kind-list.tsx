import { ChevronRight } from 'lucide-react';

import type { CrmKind } from '#shared/domain/crm-settings.ts';
import { CRM_KINDS, CRM_NAMES } from '#shared/domain/crm-names.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { arrowKeys } from '../../ui/arrow-keys.ts';
import styles from './crm-list.module.css';
import { KIND_FORMS } from './kinds/kind-forms.ts';

/** The CRMs that can be connected, each with how that is done. */
export function CrmKindList({ onChoose }: { readonly onChoose: (kind: CrmKind) => void }) {
  const { t } = useTexts();
  return (
    <ul className={styles['list']} ref={arrowKeys}>
      {CRM_KINDS.map((kind) => (
        <li key={kind}>
          <button type="button" className={styles['open']} data-row onClick={() => onChoose(kind)}>
            <span className={styles['facts']}>
              <b>{CRM_NAMES[kind]}</b>
              <small>{t(KIND_FORMS[kind].about)}</small>
            </span>
            <ChevronRight size={16} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
