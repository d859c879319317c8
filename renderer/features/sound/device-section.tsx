import type { SoundSettings } from '#shared/domain/sound.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { DeviceField } from './device-field.tsx';
import { LevelBar } from './level-bar.tsx';
import { SoundSection } from './sound-section.tsx';
import styles from './sound-section.module.css';
import { useMonitor } from './use-monitor.ts';

export interface SoundSectionProps {
  readonly sound: SoundSettings;
  readonly onChange: (sound: SoundSettings) => void;
}

/** Which microphone and speaker, with how loud both are. */
export function DeviceSection({ sound, onChange }: SoundSectionProps) {
  const { t } = useTexts();
  const devices = useSnapshot((snapshot) => snapshot.sound?.devices) ?? [];
  const problem = useMonitor();
  const of = (kind: 'microphone' | 'speaker') => devices.filter((device) => device.kind === kind);
  return (
    <SoundSection title={t('settings.sound.devices')}>
      <DeviceField
        label={t('settings.sound.microphone')}
        devices={of('microphone')}
        chosen={sound.microphone}
        onChange={(microphone) =>
          onChange({ ...without(sound, 'microphone'), ...(microphone && { microphone }) })
        }
      />
      <LevelBar of="voice" label="voice" />
      {problem !== undefined && <p className={styles['failed']}>{t(`problem.${problem}`)}</p>}
      <DeviceField
        label={t('settings.sound.speaker')}
        devices={of('speaker')}
        chosen={sound.speaker}
        onChange={(speaker) => onChange({ ...without(sound, 'speaker'), ...(speaker && { speaker }) })}
      />
      <LevelBar of="heard" label="heard" />
    </SoundSection>
  );
}

function without(sound: SoundSettings, kind: 'microphone' | 'speaker'): SoundSettings {
  const { [kind]: _dropped, ...rest } = sound;
  return rest;
}
