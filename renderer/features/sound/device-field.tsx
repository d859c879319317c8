import type { DeviceChoice, SoundDevice } from '#shared/domain/sound.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { choiceOf, sameDevice } from './device-choice.ts';

export interface DeviceFieldProps {
  readonly label: string;
  readonly devices: readonly SoundDevice[];
  readonly chosen: DeviceChoice | undefined;
  readonly onChange: (choice: DeviceChoice | undefined) => void;
}

const DEFAULT = '';

/** The system's own device or one by name; a chosen one that is away stays in the list and says so. */
export function DeviceField({ label, devices, chosen, onChange }: DeviceFieldProps) {
  const { t } = useTexts();
  const present = chosen === undefined ? undefined : devices.find((device) => sameDevice(device, chosen));
  const away = chosen !== undefined && present === undefined ? [chosen] : [];
  const options = [
    { value: DEFAULT, text: t('settings.sound.default') },
    ...devices.map(({ id, label: text }) => ({ value: id, text })),
    ...away.map(({ id, label: device }) => ({ value: id, text: t('settings.sound.awayNow', { device }) })),
  ];
  const choose = (id: string) => {
    const device = devices.find((one) => one.id === id);
    if (id === DEFAULT) onChange(undefined);
    else if (device !== undefined) onChange(choiceOf(device));
  };
  return (
    <SelectField
      label={label}
      value={present?.id ?? chosen?.id ?? DEFAULT}
      options={options}
      onChange={choose}
    />
  );
}
