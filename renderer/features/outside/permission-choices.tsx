import type { ApiPermission } from '#shared/domain/local-api.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Switch } from '../../ui/switch.tsx';
import styles from './outside.module.css';

export interface PermissionChoicesProps {
  /** What can be granted. */
  readonly offered: readonly ApiPermission[];
  readonly granted: readonly ApiPermission[];
  readonly onChange: (granted: readonly ApiPermission[]) => void;
}

/** What a program or page may do, each for itself. */
export function PermissionChoices({ offered, granted, onChange }: PermissionChoicesProps) {
  const { t } = useTexts();
  return (
    <div className={styles['permissions']} role="group" aria-label={t('outside.permissions')}>
      {offered.map((permission) => (
        <Switch
          key={permission}
          label={t(`outside.permission.${permission}`)}
          checked={granted.includes(permission)}
          onChange={(on) =>
            onChange(offered.filter((each) => (each === permission ? on : granted.includes(each))))
          }
        />
      ))}
    </div>
  );
}
