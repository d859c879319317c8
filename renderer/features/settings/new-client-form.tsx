import { useState, type SyntheticEvent } from 'react';

import { API_PERMISSIONS } from '#shared/domain/api-permissions.ts';
import type { ApiPermission } from '#shared/domain/local-api.ts';
import { WEB_ORIGIN } from '#shared/domain/web-origin.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import outside from '../outside/outside.module.css';
import { PermissionChoices } from '../outside/permission-choices.tsx';

/** The origin in what was pasted, which may be the address of a whole page; undefined when there is none. */
export function originOf(text: string): string | undefined {
  const url = URL.parse(text.trim());
  const origin = url === null || url.origin === 'null' ? text.trim().toLowerCase() : url.origin;
  return WEB_ORIGIN.test(origin) ? origin : undefined;
}

/** Lets a program or page in by hand: gives it a name, says from where it speaks and what it may do. */
export function NewClientForm({ onAdded }: { readonly onAdded: (token: string) => void }) {
  const { t } = useTexts();
  const command = useCommand();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [granted, setGranted] = useState<readonly ApiPermission[]>(['read-calls', 'dial']);
  const origin = address.trim() === '' ? undefined : originOf(address);
  const wrong = address.trim() !== '' && origin === undefined;
  const ready = name.trim() !== '' && !wrong;

  async function add(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const origins = origin === undefined ? [] : [origin];
    const added = await command('api:add-client', { name: name.trim(), permissions: [...granted], origins });
    if (added.ok) onAdded(added.value.token);
  }

  return (
    <form className={outside['add']} onSubmit={(event) => void add(event)}>
      <TextField label={t('settings.api.name')} value={name} maxLength={60} onChange={setName} />
      <TextField
        label={t('settings.api.origin')}
        literal
        hint={t('settings.api.originHint')}
        error={wrong ? t('settings.api.originWrong') : undefined}
        value={address}
        maxLength={300}
        onChange={setAddress}
      />
      <PermissionChoices offered={API_PERMISSIONS} granted={granted} onChange={setGranted} />
      <Button type="submit" kind="primary" size="large" aria-disabled={!ready}>
        {t('settings.api.create')}
      </Button>
    </form>
  );
}
