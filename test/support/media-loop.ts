import type { MediaEvent, MediaStats } from '#shared/ipc/media-wire.ts';
import type { MediaGateway } from '#core/ports/media-gateway.ts';

export interface LoopEnds {
  readonly caller: string;
  readonly agent: string;
}

/** Negotiates a call between two connections of one media page: `caller` offers, `agent` answers. */
export async function connectLoop(media: MediaGateway, ends: LoopEnds): Promise<void> {
  const offer = await media.request('get-local', { id: ends.caller });
  await media.request('set-remote', { id: ends.agent, sdp: offer.sdp });
  const answer = await media.request('get-local', { id: ends.agent });
  await media.request('set-remote', { id: ends.caller, sdp: answer.sdp });
}

/** Resolves with the first event that fits. Rejects after `withinMs`. */
export function eventOf<T extends MediaEvent['type']>(
  media: MediaGateway,
  type: T,
  fits: (event: Extract<MediaEvent, { type: T }>) => boolean = () => true,
  withinMs = 8000,
): Promise<Extract<MediaEvent, { type: T }>> {
  return new Promise((resolve, reject) => {
    const stop = media.onEvent((event) => {
      if (event.type !== type || !fits(event as Extract<MediaEvent, { type: T }>)) return;
      settle();
      resolve(event as Extract<MediaEvent, { type: T }>);
    });
    const timer = setTimeout(() => {
      settle();
      reject(new Error(`no ${type} event within ${withinMs} ms`));
    }, withinMs);
    const settle = (): void => {
      clearTimeout(timer);
      stop();
    };
  });
}

/** Statistics of a connection as soon as they fit. Rejects with the last ones after `withinMs`. */
export async function statsThat(
  media: MediaGateway,
  id: string,
  fits: (stats: MediaStats) => boolean,
  withinMs = 8000,
): Promise<MediaStats> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const stats = await media.request('stats', { id });
    if (stats !== null && fits(stats)) return stats;
    if (performance.now() > deadline) throw new Error(`statistics never fitted: ${JSON.stringify(stats)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
