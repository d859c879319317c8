import type * as z from 'zod';

import { mediaInputs, type MediaOp, type MediaOutput } from '#shared/ipc/media-wire.ts';
import type { HeadsetPort } from './headset/headset-port.ts';
import type { PeerSessions } from './peer-sessions.ts';
import type { RingPlayer } from './ring-player.ts';
import type { VoiceSource } from './voice-source.ts';

export interface MediaServerParts {
  readonly sessions: PeerSessions;
  readonly voices: VoiceSource;
  readonly headset: HeadsetPort;
  readonly ring: RingPlayer;
}

type Answer<Output> = undefined extends Output ? void | Promise<void> : Output | Promise<Output>;
type Operations = { readonly [O in MediaOp]: (input: unknown) => Answer<MediaOutput<O>> };

/** Answers the operations of `media-wire.ts`. Input that does not fit its schema is refused with an error. */
export class MediaServer {
  readonly #operations: Operations;

  constructor(parts: MediaServerParts) {
    this.#operations = operationsOn(parts);
  }

  async handle(op: string, input: unknown): Promise<unknown> {
    if (!isOperation(op)) throw new Error(`unknown operation ${op.slice(0, 40)}`);
    return this.#operations[op](input);
  }
}

function isOperation(op: string): op is MediaOp {
  return Object.hasOwn(mediaInputs, op);
}

function operationsOn({ sessions, voices, ring, headset }: MediaServerParts): Operations {
  return {
    'set-remote': checked(mediaInputs['set-remote'], ({ id, sdp, early }) =>
      sessions.getOrCreate(id).setRemote(sdp, early),
    ),
    'get-local': checked(mediaInputs['get-local'], ({ id, ...options }) => {
      return sessions.getOrCreate(id).getLocal(options);
    }),
    'open-microphone': checked(mediaInputs['open-microphone'], ({ id }) => sessions.get(id).openVoice()),
    rollback: checked(mediaInputs.rollback, ({ id }) => sessions.find(id)?.rollback()),
    mute: checked(mediaInputs.mute, ({ id, muted }) => sessions.get(id).mute(muted)),
    digits: checked(mediaInputs.digits, ({ id, digits, method, ...timing }) =>
      sessions.get(id).sendDigits(digits, method, timing),
    ),
    mix: checked(mediaInputs.mix, ({ ids }) => sessions.mix(ids)),
    close: checked(mediaInputs.close, ({ id }) => sessions.close(id)),
    stats: checked(mediaInputs.stats, async ({ id }) => (await sessions.find(id)?.stats()) ?? null),
    count: checked(mediaInputs.count, () => sessions.count),
    'ring-start': checked(mediaInputs['ring-start'], (wish) => ring.start(wish)),
    'ring-stop': checked(mediaInputs['ring-stop'], () => ring.stop()),
    'headset-use': checked(mediaInputs['headset-use'], ({ enabled }) => headset.use(enabled)),
    'headset-show': checked(mediaInputs['headset-show'], ({ lights, again }) => headset.show(lights, again)),
    'choose-voice': checked(mediaInputs['choose-voice'], ({ id, voice }) => voices.choose(id, voice)),
  };
}

function checked<Schema extends z.ZodType, Output>(
  schema: Schema,
  run: (input: z.output<Schema>) => Output,
): (input: unknown) => Output {
  return (input) => run(schema.parse(input));
}
