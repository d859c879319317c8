import { Phone } from 'lucide-react';

import type { Notice } from '#shared/domain/snapshot.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './notices.module.css';

/** Calls a party back whom the agent passed on in vain. Nothing without a number. */
export function CallBackEntry({ notice }: { readonly notice: Notice }) {
  const { t } = useTexts();
  const command = useCommand();
  const lineId = useSnapshot(({ lines }) => lines.find(({ id }) => id === notice.values['line'])?.id);
  const number = notice.values['number'] ?? '';
  if (number === '') return null;

  async function callBack(): Promise<void> {
    const dialled = await command('call:dial', lineId === undefined ? { number } : { number, lineId });
    if (dialled.ok) void command('notice:dismiss', { id: notice.id });
  }

  return (
    <div className={styles['parked']}>
      <Button icon={<Phone size={16} aria-hidden="true" />} onClick={() => void callBack()}>
        {t('call.callBack')}
      </Button>
    </div>
  );
}
