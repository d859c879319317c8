import { useState } from 'react';

import type { Settings } from '#shared/domain/settings.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Switch } from '../../ui/switch.tsx';
import { HeadsetSection } from './headset-section.tsx';
import styles from './settings-place.module.css';
import type { SettingsAccess } from './use-settings.ts';

export interface PageProps {
  readonly settings: Settings;
  readonly update: SettingsAccess['update'];
}

/** Whether and how loud it rings. The slider stores when it is let go. */
export function SoundPage({ settings, update }: PageProps) {
  const { t } = useTexts();
  const dates = useDates();
  const { ring } = settings;
  const [volume, setVolume] = useState(ring.volume);
  const store = () => void (volume !== ring.volume && update({ ring: { ...ring, volume } }));
  return (
    <div className={styles['form']}>
      <Switch
        label={t('settings.sound.ring')}
        checked={ring.enabled}
        onChange={(enabled) => void update({ ring: { ...ring, enabled } })}
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
          disabled={!ring.enabled}
          onChange={(event) => setVolume(event.target.valueAsNumber)}
          onPointerUp={store}
          onKeyUp={store}
          onBlur={store}
        />
      </div>
      <HeadsetSection settings={settings} update={update} />
    </div>
  );
}
