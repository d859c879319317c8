import type { MediaEvent, MediaInput, MediaOp, MediaOutput } from '#shared/ipc/media-wire.ts';

/**
 * Audio somewhere else: a page that owns WebRTC. Implementations
 * - MUST reject a request at once with `MediaGone` when the page is away or goes away meanwhile,
 * - MUST reject after the deadline, never hang,
 * - MUST emit `gone` once per loss and `ready` once per (re)start, and rebuild the page by themselves,
 * - MUST NOT keep state of a connection: after `gone` every media id is void.
 */
export interface MediaGateway {
  readonly isReady: boolean;
  /** True as soon as the page serves requests, false when it did not within the time. */
  whenReady(withinMs: number): Promise<boolean>;
  request<O extends MediaOp>(op: O, input: MediaInput<O>, deadlineMs?: number): Promise<MediaOutput<O>>;
  onEvent(listener: (event: MediaGatewayEvent) => void): () => void;
}

export type MediaGatewayEvent = MediaEvent | { readonly type: 'gone'; readonly reason: string };

/** The page that should have answered is not there. */
export class MediaGone extends Error {
  override readonly name = 'MediaGone';
}
