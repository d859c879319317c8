import { CircleParking } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';

import type { Notice } from '#shared/domain/snapshot.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './notices.module.css';

/** Takes a parked call back: the agent types the place that the PBX said. Nothing where the line has no code for it. */
export function ParkedEntry({ notice }: { readonly notice: Notice }) {
  const { t } = useTexts();
  const command = useCommand();
  const [place, setPlace] = useState('');
  const lineId = useSnapshot(({ lines }) => {
    const line = lines.find(({ id }) => id === notice.values['line']);
    return line?.offers?.includes('retrieve') === true ? line.id : undefined;
  });
  if (lineId === undefined) return null;

  async function retrieve(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (place === '') return;
    const dialled = await command('call:retrieve', { place, lineId });
    if (dialled.ok) void command('notice:dismiss', { id: notice.id });
  }

  return (
    <form className={styles['parked']} onSubmit={(event) => void retrieve(event)}>
      <input
        aria-label={t('notice.parkedPlace')}
        placeholder={t('notice.parkedPlace')}
        inputMode="tel"
        autoComplete="off"
        maxLength={20}
        value={place}
        onChange={(event) => setPlace(event.target.value.replace(/[^0-9*#]/g, ''))}
      />
      <Button
        type="submit"
        icon={<CircleParking size={16} aria-hidden="true" />}
        aria-disabled={place === ''}
      >
        {t('notice.retrieve')}
      </Button>
    </form>
  );
}
