import type { RelayService } from '#core/sound/relay-service.ts';
import type { SoundDesk } from '#core/sound/sound-desk.ts';
import type { Ring } from '#shared/domain/ring.ts';
import { ok } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

type SoundCommand = Extract<keyof Handlers, `sound:${string}`>;

/** Commands of the sound settings. */
export function soundHandlers(
  relays: Pick<RelayService, 'save' | 'test'>,
  desk: Pick<SoundDesk, 'monitor' | 'testRing' | 'recordEcho' | 'playEcho'>,
  ring: () => Ring,
): Pick<Handlers, SoundCommand> {
  return {
    'sound:monitor': ({ on }) => desk.monitor(on),
    'sound:test-ring': ({ tone }) => {
      desk.testRing({ ...ring(), ...(tone !== undefined && { tone }) });
      return ok();
    },
    'sound:echo-record': () => desk.recordEcho(),
    'sound:echo-play': () => desk.playEcho(),
    'sound:relay-save': (wish) => relays.save(wish),
    'sound:relay-test': (wish) => relays.test(wish),
  };
}
