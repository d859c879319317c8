import { useState } from 'react';

import type { RingSettings } from '#shared/domain/ring.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Switch } from '../../ui/switch.tsx';
import { ManagedNote, useManaged } from '../../ui/managed-setting.tsx';
import styles from '../settings/settings-place.module.css';

export interface RingVolumeProps {
  readonly ring: RingSettings;
  readonly onChange: (ring: RingSettings) => void;
}

/** Whether and how loud it rings. The slider stores when it is let go. */
export function RingVolume({ ring, onChange }: RingVolumeProps) {
  const { t } = useTexts();
  const dates = useDates();
  const [volume, setVolume] = useState(ring.volume);
  const managed = useManaged(t('settings.sound.volume'));
  const store = () => void (volume !== ring.volume && onChange({ ...ring, volume }));
  return (
    <>
      <Switch
        label={t('settings.sound.ring')}
        checked={ring.enabled}
        onChange={(enabled) => onChange({ ...ring, enabled })}
      />
      <div className={styles['volume']} aria-disabled={!ring.enabled}>
        <label htmlFor="ring-volume">
          {t('settings.sound.volume')}
          <output>{dates.percent(volume)}</output>
        </label>
        <input
          id="ring-volume"
          type="range"
          min={0}
          max={1}
          step={0.05}
          value={volume}
          disabled={!ring.enabled || managed !== undefined}
          onChange={(event) => setVolume(event.target.valueAsNumber)}
          onPointerUp={store}
          onKeyUp={store}
          onBlur={store}
        />
        {managed !== undefined && <ManagedNote words={managed} />}
      </div>
    </>
  );
}
