import { BellRing } from 'lucide-react';

import type { SoundDevice, SoundSettings } from '#shared/domain/sound.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { choiceOf, sameDevice } from './device-choice.ts';
import type { SoundSectionProps } from './device-section.tsx';
import styles from './sound-section.module.css';

const PLACES = ['speaker', 'chosen', 'all'] as const;

/** Where it rings, and a ring to hear it. */
export function RingPlaces({ sound, onChange }: SoundSectionProps) {
  const { t } = useTexts();
  const command = useCommand();
  const devices = useSnapshot((snapshot) => snapshot.sound?.devices) ?? [];
  return (
    <>
      <SelectField
        label={t('settings.sound.ringOn')}
        value={sound.ringOn}
        options={PLACES.map((value) => ({ value, text: t(`settings.sound.ringOnOf.${value}`) }))}
        onChange={(ringOn) => onChange({ ...sound, ringOn })}
      />
      {sound.ringOn === 'chosen' && (
        <ChosenDevices
          speakers={devices.filter(({ kind }) => kind === 'speaker')}
          sound={sound}
          onChange={onChange}
        />
      )}
      <div>
        <Button
          icon={<BellRing size={16} aria-hidden="true" />}
          onClick={() => void command('sound:test-ring', {})}
        >
          {t('settings.sound.testRing')}
        </Button>
      </div>
    </>
  );
}

function ChosenDevices({
  speakers,
  sound,
  onChange,
}: SoundSectionProps & { readonly speakers: readonly SoundDevice[] }) {
  const { t } = useTexts();
  const { ringDevices } = sound;
  const isChosen = (device: SoundDevice) => ringDevices.some((choice) => sameDevice(device, choice));
  const toggle = (device: SoundDevice) => {
    const others = ringDevices.filter((choice) => !sameDevice(device, choice));
    onChange({
      ...sound,
      ringDevices: isChosen(device) ? others : [...others, choiceOf(device)],
    } satisfies SoundSettings);
  };
  return (
    <fieldset className={styles['devices']}>
      <legend>{t('settings.sound.ringDevices')}</legend>
      {speakers.map((device) => (
        <label key={device.id}>
          <input type="checkbox" checked={isChosen(device)} onChange={() => toggle(device)} />
          {device.label}
        </label>
      ))}
    </fieldset>
  );
}
