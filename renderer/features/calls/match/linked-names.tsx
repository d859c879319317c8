import { X } from 'lucide-react';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './match-chooser.module.css';

/** The further records that the call belongs to, each to be taken off again. */
export function LinkedNames({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const command = useCommand();
  const { linked = [], lookup } = call;
  const further = lookup.matches.filter(({ id }) => linked.includes(id) && id !== lookup.chosen);
  if (further.length === 0) return null;
  return (
    <ul className={styles['others']} aria-label={t('link.alsoList')}>
      {further.map(({ id, name }) => (
        <li key={id}>
          <span dir="auto">{t('link.others', { names: name })}</span>
          {call.actions.includes('note') && (
            <Button
              kind="quiet"
              size="icon"
              icon={<X size={14} aria-hidden="true" />}
              aria-label={t('link.off', { name })}
              title={t('link.off', { name })}
              onClick={() => void command('call:link', { id: call.id, matchId: id, on: false })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
