import { Plug } from 'lucide-react';
import { useState } from 'react';

import type { PairingRequest } from '#shared/domain/local-api.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { PermissionChoices } from './permission-choices.tsx';
import styles from './outside.module.css';

/** Somebody asks to be let in: who the browser says they are, and what of it the agent grants. */
export function PairingCard({ request }: { readonly request: PairingRequest }) {
  const { t } = useTexts();
  const command = useCommand();
  const [granted, setGranted] = useState(request.permissions);
  const { id, name, origin } = request;
  const allow = () => void command('api:answer-pairing', { id, permissions: [...granted] });
  const refuse = () => void command('api:answer-pairing', { id });
  return (
    <section className={styles['pairing']} role="alertdialog" aria-label={t('outside.pairing')}>
      <div className={styles['words']}>
        <Plug size={18} aria-hidden="true" />
        <p>
          <small>{origin === undefined ? t('outside.program') : t('outside.page', { origin })}</small>
          <b>{name}</b>
          <span>{t('outside.asks')}</span>
        </p>
      </div>
      <PermissionChoices offered={request.permissions} granted={granted} onChange={setGranted} />
      <div className={styles['answer']}>
        <p className={styles['hint']}>{t('outside.onlyIfYou')}</p>
        <div className={styles['buttons']}>
          <Button onClick={refuse}>{t('outside.refuse')}</Button>
          <Button kind="quiet" onClick={allow}>
            {t('outside.allow')}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** Over the panel, while somebody asks. */
export function PairingToast() {
  const request = useSnapshot((snapshot) => snapshot.localApi?.pairing);
  if (request === undefined) return null;
  return (
    <div className={styles['toast']} data-region="pairing">
      <PairingCard key={request.id} request={request} />
    </div>
  );
}
