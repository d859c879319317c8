import type { RingSettings } from '#shared/domain/ring.ts';
import type { SoundDevice } from '#shared/domain/sound.ts';

export type RingProblem = 'ring-off' | 'ring-no-volume' | 'ring-no-device';
export const RING_PROBLEMS: readonly RingProblem[] = ['ring-off', 'ring-no-volume', 'ring-no-device'];

/** Why the agent would not hear a ring; nothing when they would. `failed` are devices that refused to be used. */
export function ringProblem(
  ring: RingSettings,
  devices: readonly SoundDevice[],
  ringsOn: { readonly wanted: readonly string[]; readonly failed: readonly string[] },
): RingProblem | undefined {
  if (!ring.enabled) return 'ring-off';
  if (ring.volume === 0) return 'ring-no-volume';
  const { wanted, failed } = ringsOn;
  const noneWorks = wanted.length > 0 && wanted.every((device) => failed.includes(device));
  return noneWorks || !devices.some(({ kind }) => kind === 'speaker') ? 'ring-no-device' : undefined;
}
