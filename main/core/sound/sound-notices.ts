import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { QualitySample } from '#shared/domain/quality.ts';
import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import type { NoticeBoard } from '../state/notice-board.ts';
import { VoiceWatch, type VoiceTrouble } from './voice-watch.ts';

type SoundTrouble = VoiceTrouble | 'one-way-audio';

export interface SoundNoticesOptions {
  readonly current: (id: CallId) => CallView | undefined;
  readonly notices: Pick<NoticeBoard, 'add' | 'clear'>;
}

/** Tells once what is wrong with the sound of a running call, with what helps, and takes it back when it is over. */
export class SoundNotices implements CallObserver {
  readonly #options: SoundNoticesOptions;
  readonly #watches = new Map<CallId, VoiceWatch>();
  readonly #troubles = new Map<CallId, ReadonlySet<SoundTrouble>>();

  constructor(options: SoundNoticesOptions) {
    this.#options = options;
  }

  sample(id: CallId, { voice }: QualitySample): void {
    const call = this.#options.current(id);
    if (call?.phase !== 'connected') return;
    const watch = this.#watches.get(id) ?? new VoiceWatch();
    this.#watches.set(id, watch);
    this.#set(call, watch.second({ voice, muted: call.muted }));
  }

  onCallChanged({ call }: CallChange): void {
    if (call.phase === 'ended') {
      this.#watches.delete(call.id);
      this.#put(call.id, new Set());
    } else if (call.phase === 'held') this.#put(call.id, new Set());
    else if (call.phase === 'connected') {
      const voice = [...(this.#troubles.get(call.id) ?? [])].find((trouble) => trouble !== 'one-way-audio');
      this.#set(call, voice === 'speaking-while-muted' && !call.muted ? undefined : voice);
    }
  }

  #set(call: CallView, voice: VoiceTrouble | undefined): void {
    const troubles = new Set<SoundTrouble>(voice === undefined ? [] : [voice]);
    if (call.media === 'one-way') troubles.add('one-way-audio');
    this.#put(call.id, troubles);
  }

  #put(id: CallId, troubles: ReadonlySet<SoundTrouble>): void {
    const before = this.#all();
    if (troubles.size === 0) this.#troubles.delete(id);
    else this.#troubles.set(id, troubles);
    const after = this.#all();
    for (const trouble of before) if (!after.has(trouble)) this.#options.notices.clear(trouble);
    for (const trouble of after) if (!before.has(trouble)) this.#options.notices.add(trouble);
  }

  #all(): ReadonlySet<SoundTrouble> {
    return new Set([...this.#troubles.values()].flatMap((troubles) => [...troubles]));
  }
}
