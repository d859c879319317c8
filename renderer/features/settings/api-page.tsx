import { useState } from 'react';

import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import outside from '../outside/outside.module.css';
import { ApiClientRow } from './api-client-row.tsx';
import { NewClientForm } from './new-client-form.tsx';
import styles from './settings-place.module.css';

/** Whether other programs and pages may reach the app, which ones, and what each may do. */
export function ApiPage() {
  const { t } = useTexts();
  const command = useCommand();
  const api = useSnapshot((snapshot) => snapshot.localApi);
  const [token, setToken] = useState<string>();
  if (api === undefined) return null;
  const { state, port, mayAsk, clients } = api;
  return (
    <div className={styles['form']}>
      <div>
        <Switch
          label={t('settings.api.enabled')}
          checked={state !== 'off'}
          onChange={(enabled) => void command('api:configure', { enabled })}
        />
        <p className={styles['hint']} role="status">
          {t(`settings.api.state.${state}`, { address: `127.0.0.1:${port}` })}
        </p>
      </div>
      <NumberField
        label={t('settings.api.port')}
        hint={t('settings.api.portHint')}
        value={port}
        min={1024}
        max={65_535}
        onChange={(wanted) => void command('api:configure', { port: wanted })}
      />
      <div>
        <Switch
          label={t('settings.api.mayAsk')}
          checked={mayAsk}
          onChange={(on) => void command('api:configure', { mayAsk: on })}
        />
        <p className={styles['hint']}>{t('settings.api.mayAskHint')}</p>
      </div>
      <fieldset className={styles['group']}>
        <legend>{t('settings.api.clients')}</legend>
        {clients.length === 0 && <p className={styles['hint']}>{t('settings.api.none')}</p>}
        <ul className={outside['clients']}>
          {clients.map((client) => (
            <ApiClientRow key={client.id} client={client} />
          ))}
        </ul>
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{t('settings.api.add')}</legend>
        {token === undefined ? (
          <NewClientForm onAdded={setToken} />
        ) : (
          <div className={outside['token']}>
            <label htmlFor="api-token">{t('settings.api.token')}</label>
            <input id="api-token" readOnly value={token} onFocus={(event) => event.target.select()} />
            <p className={styles['hint']}>{t('settings.api.tokenHint')}</p>
          </div>
        )}
      </fieldset>
    </div>
  );
}
