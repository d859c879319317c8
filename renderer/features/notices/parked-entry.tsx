import { CircleParking } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';

import type { LineId } from '#shared/domain/ids.ts';
import type { Notice } from '#shared/domain/snapshot.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './notices.module.css';
import { placesOf } from './parked-text.ts';

/**
 * Takes a parked call back: by one click where the lamps told the place, else the agent types the place that the PBX
 * said. Nothing where the line has no code for it.
 */
export function ParkedEntry({ notice }: { readonly notice: Notice }) {
  const { t } = useTexts();
  const command = useCommand();
  const lineId = useSnapshot(({ lines }) => {
    const line = lines.find(({ id }) => id === notice.values['line']);
    return line?.offers?.includes('retrieve') === true ? line.id : undefined;
  });
  const places = placesOf(notice);
  if (lineId === undefined) return null;
  if (places.length === 0) return <TypedPlace notice={notice} lineId={lineId} />;
  return (
    <div className={styles['parked']}>
      {places.map((place) => (
        <Button
          key={place}
          icon={<CircleParking size={16} aria-hidden="true" />}
          onClick={() => void command('call:retrieve', { place, lineId })}
        >
          {places.length === 1 ? t('notice.retrieve') : t('notice.retrieveFrom', { place })}
        </Button>
      ))}
    </div>
  );
}

interface TypedPlaceProps {
  readonly notice: Notice;
  readonly lineId: LineId;
}

function TypedPlace({ notice, lineId }: TypedPlaceProps) {
  const { t } = useTexts();
  const command = useCommand();
  const [place, setPlace] = useState('');

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
