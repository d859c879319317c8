import type * as z from 'zod';

import { mediaInputs, type MediaOp, type MediaOutput } from '#shared/ipc/media-wire.ts';
import type { EchoLoop } from './echo-loop.ts';
import type { HeadsetPort } from './headset/headset-port.ts';
import type { Microphone } from './microphone.ts';
import type { PeerSessions } from './peer-sessions.ts';
import type { RingPlayer } from './ring-player.ts';
import type { SoundMonitor } from './sound-monitor.ts';
import { testIce } from './test-ice.ts';
import type { SpokenWords } from './spoken-words.ts';
import type { VoiceSource } from './voice-source.ts';

export interface MediaServerParts {
  readonly sessions: PeerSessions;
  readonly voices: VoiceSource;
  readonly headset: HeadsetPort;
  readonly ring: RingPlayer;
  readonly words: SpokenWords;
  readonly monitor: SoundMonitor;
  readonly echo: EchoLoop;
  /** Only where an agent speaks. */
  readonly microphone: Microphone | undefined;
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

function operationsOn(parts: MediaServerParts): Operations {
  const { sessions, voices, ring, headset, words } = parts;
  return {
    ...soundOperations(parts),
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
    speak: checked(mediaInputs.speak, (wish) => words.say(wish)),
    'speak-stop': checked(mediaInputs['speak-stop'], () => words.stop()),
    'ring-check': checked(mediaInputs['ring-check'], ({ devices }) => ring.check(devices)),
    'headset-use': checked(mediaInputs['headset-use'], ({ enabled }) => headset.use(enabled)),
    'headset-show': checked(mediaInputs['headset-show'], ({ lights, again }) => headset.show(lights, again)),
    'choose-voice': checked(mediaInputs['choose-voice'], ({ id, voice }) => voices.choose(id, voice)),
  };
}

type SoundOp = 'use-sound' | 'use-relays' | 'ice-test' | 'monitor' | 'echo-record' | 'echo-play' | 'record';

function soundOperations(parts: MediaServerParts): Pick<Operations, SoundOp> {
  const { sessions, monitor, echo, microphone } = parts;
  return {
    'use-sound': checked(mediaInputs['use-sound'], async (wish) => {
      await sessions.useSpeaker(wish.speaker);
      await microphone?.use({ device: wish.microphone, ...wish.voice });
    }),
    'use-relays': checked(mediaInputs['use-relays'], ({ relays }) => sessions.relays.use(relays)),
    'ice-test': checked(mediaInputs['ice-test'], ({ servers, withinMs, ...login }) =>
      testIce(
        servers.map((urls) => ({ urls, ...login })),
        withinMs,
      ),
    ),
    monitor: checked(mediaInputs.monitor, async ({ on }) => {
      if (on) return monitor.start();
      monitor.stop();
      return 'open';
    }),
    'echo-record': checked(mediaInputs['echo-record'], ({ ms }) => echo.record(ms)),
    'echo-play': checked(mediaInputs['echo-play'], () => echo.play()),
    record: checked(mediaInputs.record, ({ id, on, paused }) => {
      return on ? sessions.get(id).record(paused) : sessions.stopRecording(id);
    }),
  };
}

function checked<Schema extends z.ZodType, Output>(
  schema: Schema,
  run: (input: z.output<Schema>) => Output,
): (input: unknown) => Output {
  return (input) => run(schema.parse(input));
}
