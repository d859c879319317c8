import type { SessionDialog } from 'sip.js/lib/core/dialogs/session-dialog.js';
import type { IncomingResponse } from 'sip.js/lib/core/messages/incoming-response.js';
import type { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import type { Timer } from '#core/ports/timer.ts';
import { glarePause, MAX_COLLISIONS, type GlareSide } from './glare-pause.ts';

export interface UpdateRequest extends GlareSide {
  readonly dialog: SessionDialog;
  /** Made anew for each try. */
  readonly headers: () => readonly string[];
  readonly timer: Timer;
  readonly withinMs: number;
}

/**
 * Sends an UPDATE without a description (RFC 3311): it refreshes the session and leaves the audio alone. Undefined when
 * no final answer came in time; a collision (491) is repeated after the prescribed pause.
 */
export async function sendUpdate(request: UpdateRequest): Promise<IncomingResponseMessage | undefined> {
  for (let collisions = 0; ; collisions += 1) {
    const answer = await sendOnce(request);
    if (answer?.statusCode !== 491 || collisions === MAX_COLLISIONS) return answer;
    await new Promise<void>((resolve) => request.timer.after(glarePause(request), resolve));
  }
}

function sendOnce({
  dialog,
  headers,
  timer,
  withinMs,
}: UpdateRequest): Promise<IncomingResponseMessage | undefined> {
  const core = dialog.userAgentCore;
  const extraHeaders = [`Contact: ${core.configuration.contact.toString()}`, ...headers()];
  const message = dialog.createOutgoingRequestMessage('UPDATE', { extraHeaders });
  return new Promise((resolve) => {
    const cancel = timer.after(withinMs, () => resolve(undefined));
    const settle = ({ message: answer }: IncomingResponse): void => {
      cancel();
      resolve(answer);
    };
    core.request(message, { onAccept: settle, onRedirect: settle, onReject: settle });
  });
}
