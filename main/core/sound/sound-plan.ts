import type { DeviceChoice, SoundDevice, SoundSettings } from '#shared/domain/sound.ts';
import { chooseDevice } from './choose-device.ts';

/** Which devices are used now, and which chosen ones are away. Empty ids are the system's default. */
export interface SoundPlan {
  readonly microphone: string;
  readonly speaker: string;
  /** None: the system's default. */
  readonly ring: readonly string[];
  readonly away: { readonly microphone?: DeviceChoice; readonly speaker?: DeviceChoice };
}

/**
 * What follows from the agent's choice and the devices that are there. A device that went away is replaced by the
 * default and comes back by itself when it is there again, because the choice stays.
 */
export function planSound(settings: SoundSettings, devices: readonly SoundDevice[]): SoundPlan {
  const microphone = find(devices, 'microphone', settings.microphone);
  const speaker = find(devices, 'speaker', settings.speaker);
  return {
    microphone: microphone?.id ?? '',
    speaker: speaker?.id ?? '',
    ring: ringDevices(settings, devices, speaker?.id),
    away: {
      ...(settings.microphone !== undefined &&
        microphone === undefined && { microphone: settings.microphone }),
      ...(settings.speaker !== undefined && speaker === undefined && { speaker: settings.speaker }),
    },
  };
}

function find(
  devices: readonly SoundDevice[],
  kind: SoundDevice['kind'],
  choice: DeviceChoice | undefined,
): SoundDevice | undefined {
  return choice === undefined ? undefined : chooseDevice(devices, kind, choice);
}

function ringDevices(
  { ringOn, ringDevices: chosen }: SoundSettings,
  devices: readonly SoundDevice[],
  speaker: string | undefined,
): readonly string[] {
  const speakers = devices.filter(({ kind }) => kind === 'speaker').map(({ id }) => id);
  if (ringOn === 'all') return speakers;
  const found =
    ringOn === 'chosen' ? chosen.flatMap((choice) => find(devices, 'speaker', choice)?.id ?? []) : [];
  if (found.length > 0) return [...new Set(found)];
  return speaker === undefined ? [] : [speaker];
}
