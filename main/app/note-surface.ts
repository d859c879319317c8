import type { CallTimelines } from '#core/timeline/call-timelines.ts';
import type { Page } from '#platform/page-address.ts';
import type { Command } from '#shared/ipc/channels.ts';

/** Notices from which window the agent acts on a call. */
export function noteSurface(
  timelines: Pick<CallTimelines, 'acted'>,
): (command: Command, page: Page, payload: unknown) => void {
  return (command, page, payload) => {
    if (!command.startsWith('call:') || typeof payload !== 'object' || payload === null) return;
    if ('id' in payload && typeof payload.id === 'string')
      timelines.acted(payload.id, page === 'popup' ? 'popup' : 'panel');
  };
}
