import type { Settings } from '#shared/domain/settings.ts';
import type { SoundSettings } from '#shared/domain/sound.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { DeviceSection } from '../sound/device-section.tsx';
import { EchoSection } from '../sound/echo-section.tsx';
import { RelaySection } from '../sound/relay-section.tsx';
import { RingPlaces } from '../sound/ring-places.tsx';
import { RingVolume } from '../sound/ring-volume.tsx';
import { SoundSection } from '../sound/sound-section.tsx';
import { VoiceSection } from '../sound/voice-section.tsx';
import { HeadsetSection } from './headset-section.tsx';
import styles from './settings-place.module.css';
import type { SettingsAccess } from './use-settings.ts';

export interface PageProps {
  readonly settings: Settings;
  readonly update: SettingsAccess['update'];
}

/** Everything that sounds: devices with how loud they are, the ring, the agent's own voice, the headset's keys. */
export function SoundPage({ settings, update, onSaved }: PageProps & { readonly onSaved: () => void }) {
  const { t } = useTexts();
  const { sound, ring } = settings;
  const change = (changed: SoundSettings) =>
    void update({ sound: { ...changed, ringDevices: [...changed.ringDevices] } });
  return (
    <div className={styles['form']}>
      <SoundSection title={t('settings.sound.ringTitle')}>
        <RingVolume
          ring={ring}
          onChange={(changed) => void update({ ring: { ...changed, rules: [...changed.rules] } })}
        />
        <RingPlaces sound={sound} onChange={change} />
      </SoundSection>
      <DeviceSection sound={sound} onChange={change} />
      <EchoSection settings={settings} />
      {settings.mode === 'line' && <RelaySections settings={settings} onSaved={onSaved} />}
      <VoiceSection sound={sound} onChange={change} />
      <HeadsetSection settings={settings} update={update} />
    </div>
  );
}

function RelaySections({ settings, onSaved }: { readonly settings: Settings; readonly onSaved: () => void }) {
  const { t } = useTexts();
  return (
    <SoundSection title={t('settings.sound.relayTitle')}>
      {settings.lines.map((line) => (
        <RelaySection key={line.id} line={line} onSaved={onSaved} />
      ))}
    </SoundSection>
  );
}
