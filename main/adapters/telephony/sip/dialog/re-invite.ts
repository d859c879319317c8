import type { Session } from 'sip.js/lib/api/session.js';
import type { Timer } from '#core/ports/timer.ts';
import { glarePause, MAX_COLLISIONS, type GlareSide } from './glare-pause.ts';

/** What the other side said to a changed session: `gone` is 481 or 408, the call does not exist there any more. */
export type ReInviteOutcome = 'accepted' | 'rejected' | 'gone' | 'silent';

export interface ReInviteOptions extends GlareSide {
  readonly session: Session;
  readonly timer: Timer;
  readonly withinMs: number;
}

/** Sends one re-INVITE and waits for its final answer; a collision (491) is repeated after the prescribed pause. */
export async function reInvite(options: ReInviteOptions): Promise<ReInviteOutcome> {
  for (let collisions = 0; ; collisions += 1) {
    const answer = await sendOnce(options);
    if (answer !== 491) return outcomeOf(answer);
    if (collisions === MAX_COLLISIONS) return 'rejected';
    await new Promise<void>((resolve) => options.timer.after(glarePause(options), resolve));
  }
}

type Answer = number | 'silent' | 'refused-locally';

function sendOnce({ session, timer, withinMs }: ReInviteOptions): Promise<Answer> {
  return new Promise((resolve) => {
    const cancel = timer.after(withinMs, () => resolve('silent'));
    const settle = (answer: Answer): void => {
      cancel();
      resolve(answer);
    };
    session
      .invite({
        requestDelegate: {
          onAccept: () => settle(200),
          onRedirect: ({ message }) => settle(message.statusCode ?? 300),
          onReject: ({ message }) => settle(message.statusCode ?? 500),
        },
      })
      .catch(() => settle('refused-locally'));
  });
}

function outcomeOf(answer: Answer): ReInviteOutcome {
  if (answer === 200) return 'accepted';
  if (answer === 481 || answer === 408) return 'gone';
  return answer === 'silent' ? 'silent' : 'rejected';
}
