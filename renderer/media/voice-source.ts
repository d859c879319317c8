import type { MicrophoneOutcome } from '#shared/ipc/media-wire.ts';

export type OpenedVoice =
  | { readonly outcome: 'open'; readonly track: MediaStreamTrack }
  | { readonly outcome: Exclude<MicrophoneOutcome, 'open'> };

/**
 * What a connection speaks with. Implementations
 * - MUST give every connection a track of its own, so that muting one leaves the others alone,
 * - MUST NOT touch a device before the first `open` and MUST let it go after the last `release`,
 * - MUST accept `release` for an id that never opened.
 */
export interface VoiceSource {
  open(id: string): Promise<OpenedVoice>;
  release(id: string): void;
  /** Calls back whenever devices came or went, until the returned function is called. */
  onChange(listener: () => void): () => void;
  /** Calls back when `open` gives other tracks from now on; what it returns is waited for before the old ones stop. */
  onReplaced(listener: () => Promise<void>): () => void;
  /** How loud the voice is, 0..1, muted or not: now, and at most within the last second. Missing where nobody speaks. */
  readonly level: { readonly latest: number; readonly loudest: number | undefined } | undefined;
  /** Only demo callers have voices to choose from; others refuse by throwing. */
  choose(id: string, voice: string): void;
}
