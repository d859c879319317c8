import type { DeviceChoice, SoundDevice } from '#shared/domain/sound.ts';

/**
 * The device that the agent meant, among those that are there. Ids change (another USB port, cleared data), so: the
 * same id, else the same name and group, else the same name, else another part of the same headset. Nothing when it is
 * not there.
 */
export function chooseDevice(
  devices: readonly SoundDevice[],
  kind: SoundDevice['kind'],
  choice: DeviceChoice,
): SoundDevice | undefined {
  const candidates = devices.filter((device) => device.kind === kind);
  const { id, label, group } = choice;
  const isNamed = (device: SoundDevice): boolean => label !== '' && device.label === label;
  const isOfGroup = (device: SoundDevice): boolean => group !== '' && device.group === group;
  return (
    candidates.find((device) => device.id === id) ??
    candidates.find((device) => isNamed(device) && isOfGroup(device)) ??
    candidates.find(isNamed) ??
    candidates.find(isOfGroup)
  );
}
