import type { DeviceChoice, SoundDevice } from '#shared/domain/sound.ts';

export function choiceOf({ id, label, group }: SoundDevice): DeviceChoice {
  return { id, label, group };
}

/** Ids change when a device moves to another port; the name does not. */
export function sameDevice(device: SoundDevice, choice: DeviceChoice): boolean {
  return device.id === choice.id || (choice.label !== '' && device.label === choice.label);
}
