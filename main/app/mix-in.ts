import type { MediaGateway } from '#core/ports/media-gateway.ts';

/** Conferences are mixed in the media page. */
export function mixIn(media: MediaGateway): (audio: readonly string[]) => Promise<void> {
  return async (audio) => {
    await media.request('mix', { ids: [...audio] });
  };
}
