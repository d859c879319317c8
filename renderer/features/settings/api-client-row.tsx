import { useState } from 'react';

import { API_PERMISSIONS } from '#shared/domain/api-permissions.ts';
import type { ApiClientView, ApiPermission } from '#shared/domain/local-api.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useToday } from '../../bridge/use-today.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { dotted } from '../../i18n/dotted.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import outside from '../outside/outside.module.css';
import { PermissionChoices } from '../outside/permission-choices.tsx';

/** A program or page that was let in: from where, when it came last, and what it may do. */
export function ApiClientRow({ client }: { readonly client: ApiClientView }) {
  const { t } = useTexts();
  const dates = useDates();
  const today = useToday();
  const command = useCommand();
  const [open, setOpen] = useState(false);
  const { id, name, origins, permissions, usedAt, connections } = client;
  const used = usedAt === undefined ? t('settings.api.never') : dates.dayWithin(usedAt, today);
  return (
    <li className={outside['client']}>
      <div>
        <b>{name}</b>
        <small>{origins.length === 0 ? t('outside.program') : origins.join(', ')}</small>
        <small>
          {connections > 0 ? t('settings.api.connected') : t('settings.api.used', { when: used })}
        </small>
        {!open && <small>{permissionWords(permissions, t)}</small>}
      </div>
      {open && (
        <PermissionChoices
          offered={API_PERMISSIONS}
          granted={permissions}
          onChange={(granted) =>
            void command('api:change-client', { id, permissions: [...granted], origins: [...origins] })
          }
        />
      )}
      <div className={outside['actions']}>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'settings.api.done' : 'settings.api.change')}
        </Button>
        <Button
          kind="quiet"
          aria-label={t('settings.api.removeName', { name })}
          onClick={() => void command('api:revoke-client', { id })}
        >
          {t('settings.api.remove')}
        </Button>
      </div>
    </li>
  );
}

function permissionWords(permissions: readonly ApiPermission[], t: Translate): string {
  if (permissions.length === 0) return t('settings.api.nothing');
  return dotted(
    permissions.map((permission) => t(`outside.permission.${permission}`)),
    t,
  );
}
