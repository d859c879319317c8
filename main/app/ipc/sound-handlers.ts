import type { RelayService } from '#core/sound/relay-service.ts';
import type { SoundDesk } from '#core/sound/sound-desk.ts';
import type { Ring } from '#shared/domain/ring.ts';
import type { MediaInput } from '#shared/ipc/media-wire.ts';
import { ok } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

type SoundCommand = Extract<keyof Handlers, `sound:${string}`>;

/** Commands of the sound settings. `sample` is what a voice says to be tried. */
export function soundHandlers(
  relays: Pick<RelayService, 'save' | 'test'>,
  desk: Pick<SoundDesk, 'monitor' | 'testRing' | 'testVoice' | 'recordEcho' | 'playEcho'>,
  ring: () => Ring,
  sample: () => Omit<MediaInput<'speak'>, 'volume'>,
): Pick<Handlers, SoundCommand> {
  return {
    'sound:monitor': ({ on }) => desk.monitor(on),
    'sound:test-ring': ({ tone }) => {
      desk.testRing({ ...ring(), ...(tone !== undefined && { tone }) });
      return ok();
    },
    'sound:test-voice': () => desk.testVoice({ ...sample(), volume: ring().volume }),
    'sound:echo-record': () => desk.recordEcho(),
    'sound:echo-play': () => desk.playEcho(),
    'sound:relay-save': (wish) => relays.save(wish),
    'sound:relay-test': (wish) => relays.test(wish),
  };
}
