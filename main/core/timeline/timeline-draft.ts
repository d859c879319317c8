import {
  TIMELINE_DETAIL_MAX,
  TIMELINE_MARKS_MAX,
  type CallTimeline,
  type Circumstances,
  type TimelineMark,
  type TimelineMarkName,
} from '#shared/domain/timeline.ts';

/** These can happen to a call again and again; of all others the first time counts. */
const REPEATED: ReadonlySet<TimelineMarkName> = new Set([
  'ring-asked',
  'ring-stopped',
  'hold-asked',
  'resume-asked',
  'audio-again',
  'held',
  'resumed',
  'media-flowing',
  'media-one-way',
  'media-lost',
  'media-healing',
  'screen-locked',
  'screen-unlocked',
  'suspended',
  'woke',
  'unreachable',
  'reachable',
]);

/** The timeline of one call while it grows. */
export class TimelineDraft {
  readonly #circumstances: Circumstances;
  readonly #marks: TimelineMark[] = [];
  readonly #seen = new Set<TimelineMarkName>();
  #dropped = 0;
  #rings = false;

  constructor(circumstances: Circumstances) {
    this.#circumstances = circumstances;
  }

  /** Keeps a mark; false when this moment was marked before. The end of a call always finds room. */
  add(name: TimelineMarkName, at: number, detail: string | undefined): boolean {
    if (this.#seen.has(name) && !REPEATED.has(name)) return false;
    this.#seen.add(name);
    if (name === 'ring-asked' || name === 'ring-stopped') this.#rings = name === 'ring-asked';
    const room = name === 'ended' ? TIMELINE_MARKS_MAX : TIMELINE_MARKS_MAX - 1;
    if (this.#marks.length >= room) this.#dropped += 1;
    else this.#marks.push({ name, at, ...(detail && { detail: detail.slice(0, TIMELINE_DETAIL_MAX) }) });
    return true;
  }

  has(name: TimelineMarkName): boolean {
    return this.#seen.has(name);
  }

  /** The ring was asked for and has not stopped since. */
  get rings(): boolean {
    return this.#rings;
  }

  /** As it stands, in the order of the times: reports of other processes come late. */
  finished(): CallTimeline {
    return {
      circumstances: this.#circumstances,
      marks: this.#marks.toSorted((a, b) => a.at - b.at),
      dropped: this.#dropped,
    };
  }
}
