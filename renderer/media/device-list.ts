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

/** What the system calls an output device; an empty id is the default one. Undefined while it does not tell. */
export async function speakerName(
  devices: Pick<MediaDevices, 'enumerateDevices'>,
  id: string,
): Promise<string | undefined> {
  const speakers = (await devices.enumerateDevices()).filter(({ kind }) => kind === 'audiooutput');
  const wanted = speakers.find(({ deviceId }) => deviceId === (id || 'default'));
  const entry =
    wanted !== undefined && DOUBLES.includes(wanted.deviceId) ? ownEntryOf(wanted, speakers) : wanted;
  const label = (entry ?? wanted)?.label ?? '';
  return label === '' ? undefined : label.slice(0, 200);
}

/** The label of a double begins with its role; the device itself has the plain one, and the same group. */
function ownEntryOf(
  { groupId }: MediaDeviceInfo,
  speakers: readonly MediaDeviceInfo[],
): MediaDeviceInfo | undefined {
  const group = speakers.filter((speaker) => groupId !== '' && speaker.groupId === groupId);
  const own = group.filter(({ deviceId }) => !DOUBLES.includes(deviceId));
  return own.length === 1 ? own[0] : undefined;
}

function deviceOf({ kind, deviceId, label, groupId }: MediaDeviceInfo): SoundDevice[] {
  const known = KINDS[kind];
  if (known === undefined || DOUBLES.includes(deviceId)) return [];
  return [{ id: deviceId, kind: known, label: label.slice(0, 300), group: groupId }];
}
