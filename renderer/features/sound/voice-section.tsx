import type { VoiceProcessing } from '#shared/domain/sound.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Switch } from '../../ui/switch.tsx';
import type { SoundSectionProps } from './device-section.tsx';
import { SoundSection } from './sound-section.tsx';

const TREATMENTS = [
  'noiseSuppression',
  'echoCancellation',
  'automaticGain',
] as const satisfies readonly (keyof VoiceProcessing)[];

/** What the computer does with the agent's voice; holds at once, in a call too. */
export function VoiceSection({ sound, onChange }: SoundSectionProps) {
  const { t } = useTexts();
  return (
    <SoundSection title={t('settings.sound.voiceTitle')}>
      {TREATMENTS.map((key) => (
        <Switch
          key={key}
          label={t(`settings.sound.${key}`)}
          checked={sound.voice[key]}
          onChange={(on) => onChange({ ...sound, voice: { ...sound.voice, [key]: on } })}
        />
      ))}
    </SoundSection>
  );
}
