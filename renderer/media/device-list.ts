import { DEVICES_MAX, type SoundDevice } from '#shared/domain/sound.ts';

const KINDS: Readonly<Partial<Record<MediaDeviceKind, SoundDevice['kind']>>> = {
  audioinput: 'microphone',
  audiooutput: 'speaker',
};
/** Chromium lists the system's choices a second time under these ids. */
const DOUBLES: readonly string[] = ['default', 'communications', ''];

type Devices = Pick<MediaDevices, 'enumerateDevices' | 'addEventListener'>;

/** Tells the microphones and speakers of the computer, each once: now, and whenever one came or went. */
export function watchDevices(devices: Devices, onList: (devices: SoundDevice[]) => void): void {
  const look = async (): Promise<void> => {
    const all = await devices.enumerateDevices();
    onList(all.flatMap(deviceOf).slice(0, DEVICES_MAX));
  };
  // A page without the right to list devices has none to choose from; the default works all the same.
  const tell = (): void => void look().catch(() => onList([]));
  devices.addEventListener('devicechange', tell);
  tell();
}

function deviceOf({ kind, deviceId, label, groupId }: MediaDeviceInfo): SoundDevice[] {
  const known = KINDS[kind];
  if (known === undefined || DOUBLES.includes(deviceId)) return [];
  return [{ id: deviceId, kind: known, label: label.slice(0, 300), group: groupId }];
}
