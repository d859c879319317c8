import type { VoiceProcessing } from '#shared/domain/sound.ts';

/** Which microphone, and what is done with its sound. An empty device is the system's default. */
export interface MicrophoneWish extends VoiceProcessing {
  readonly device: string;
}

export const DEFAULT_WISH: MicrophoneWish = {
  device: '',
  noiseSuppression: true,
  echoCancellation: true,
  automaticGain: true,
};

export function constraintsOf(wish: MicrophoneWish): MediaStreamConstraints {
  const { device, noiseSuppression, echoCancellation, automaticGain } = wish;
  return {
    audio: {
      echoCancellation,
      noiseSuppression,
      autoGainControl: automaticGain,
      ...(device !== '' && { deviceId: { exact: device } }),
    },
  };
}

/** A chosen microphone that is gone is no reason for silence: the default takes its place. */
export async function openMicrophone(
  devices: Pick<MediaDevices, 'getUserMedia'>,
  wish: MicrophoneWish,
): Promise<MediaStream> {
  try {
    return await devices.getUserMedia(constraintsOf(wish));
  } catch (error) {
    const isGone = error instanceof DOMException && /NotFound|Overconstrained/.test(error.name);
    if (!isGone || wish.device === '') throw error;
    return devices.getUserMedia(constraintsOf({ ...wish, device: '' }));
  }
}
