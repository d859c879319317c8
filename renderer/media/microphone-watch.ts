import type { MediaEvent } from '#shared/ipc/media-wire.ts';

type Devices = Pick<MediaDevices, 'addEventListener' | 'enumerateDevices'>;

/** Tells whether any microphone is plugged in, each time the computer's devices change. */
export function watchMicrophones(devices: Devices, report: (event: MediaEvent) => void): void {
  const look = async () => {
    const all = await devices.enumerateDevices();
    report({ type: 'microphones', present: all.some(({ kind }) => kind === 'audioinput') });
  };
  // A page that may not look says nothing: what a call finds out counts then.
  devices.addEventListener('devicechange', () => void look().catch(() => undefined));
}
