import type { SessionDialog } from 'sip.js/lib/core/dialogs/session-dialog.js';
import type { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import type { Timer } from '#core/ports/timer.ts';
import type { SentRequest } from '../library/core-extension.ts';
import type { ReInviteOutcome } from './re-invite.ts';
import {
  answerSessionTimer,
  intervalOfAnswer,
  LEAST_INTERVAL_SECONDS,
  readLeastInterval,
  type SessionInterval,
  type TimerHeaders,
} from './session-interval.ts';
import { SessionTimer, type RefreshOutcome } from './session-timer.ts';
import { sendUpdate } from './update-request.ts';

export interface SessionTimersOptions {
  readonly timer: Timer;
  readonly isConnected: () => boolean;
  readonly random: () => number;
  /** What we ask for, in seconds. */
  readonly intervalSeconds: number;
  /** For the answer to an UPDATE, in ms. */
  readonly answerWithinMs: number;
  readonly weCalled: (dialog: SessionDialog) => boolean;
  /** Refreshes by a re-INVITE, for a side that takes no UPDATE. */
  readonly reInvite: (dialog: SessionDialog) => Promise<ReInviteOutcome>;
  readonly onExpired: (dialog: SessionDialog) => void;
  readonly onGone: (dialog: SessionDialog) => void;
}

interface Running {
  readonly timer: SessionTimer;
  readonly interval: SessionInterval | undefined;
  readonly takesUpdate: boolean;
  readonly leastSeconds: number;
}

/** Answers to an UPDATE after which the re-INVITE is tried instead. */
const NO_UPDATE: readonly (number | undefined)[] = [405, 420, 488, 501];
const MAX_RAISES = 3;

/** The session timers of a line's calls (RFC 4028), and the headers that agree on them. */
export class SessionTimers {
  readonly #options: SessionTimersOptions;
  readonly #running = new Map<string, Running>();
  readonly #raises = new WeakMap<SentRequest['message'], number>();

  constructor(options: SessionTimersOptions) {
    this.#options = options;
  }

  /** Of an INVITE or UPDATE of ours, the first one or within `dialog`. */
  requestHeaders(dialog: SessionDialog | undefined): readonly string[] {
    const { interval, leastSeconds = LEAST_INTERVAL_SECONDS } =
      (dialog && this.#running.get(dialog.id)) ?? {};
    const seconds = Math.max(interval?.seconds ?? this.#options.intervalSeconds, leastSeconds);
    const refresher = interval === undefined ? '' : `;refresher=${interval.weRefresh ? 'uac' : 'uas'}`;
    return [`Session-Expires: ${seconds}${refresher}`, `Min-SE: ${leastSeconds}`];
  }

  /** Of our 2xx to an INVITE or UPDATE. */
  answerHeaders(request: TimerHeaders): readonly string[] {
    return answerSessionTimer(request, takesUpdate(request) ?? false).headers;
  }

  /** Our 2xx went out. */
  answered(dialog: SessionDialog, request: TimerHeaders): void {
    const { interval } = answerSessionTimer(request, takesUpdate(request) ?? false);
    this.#run(dialog, request, interval);
  }

  /** A 2xx to ours came in. */
  accepted(dialog: SessionDialog, answer: TimerHeaders): void {
    this.#run(dialog, answer, intervalOfAnswer(answer));
  }

  /** Takes the interval up to what a 422 asks for (RFC 4028 §7.3); true when the request was sent again. */
  raise({ message, sendAgain }: SentRequest, answer: IncomingResponseMessage): boolean {
    const raises = this.#raises.get(message) ?? 0;
    const asked = Number(/^Session-Expires: (\d+)/m.exec(message.extraHeaders.join('\n'))?.[1]);
    const least = readLeastInterval(answer);
    if (answer.statusCode !== 422 || raises >= MAX_RAISES || !(least > asked)) return false;
    this.#raises.set(message, raises + 1);
    message.extraHeaders = message.extraHeaders.map((header) =>
      header
        .replace(/^Session-Expires: \d+/, `Session-Expires: ${least}`)
        .replace(/^Min-SE: \d+/, `Min-SE: ${least}`),
    );
    sendAgain();
    return true;
  }

  forget(dialog: SessionDialog): void {
    this.#running.get(dialog.id)?.timer.stop();
    this.#running.delete(dialog.id);
  }

  #run(dialog: SessionDialog, said: TimerHeaders, interval: SessionInterval | undefined): void {
    const before = this.#running.get(dialog.id);
    const timer = before?.timer ?? this.#timerOf(dialog);
    const leastSeconds = Math.max(before?.leastSeconds ?? 0, readLeastInterval(said));
    const update = takesUpdate(said) ?? before?.takesUpdate ?? false;
    this.#running.set(dialog.id, { timer, interval, takesUpdate: update, leastSeconds });
    timer.run(interval);
  }

  #timerOf(dialog: SessionDialog): SessionTimer {
    const { timer, isConnected, onExpired, onGone } = this.#options;
    return new SessionTimer({
      timer,
      isConnected,
      refresh: () => this.#refresh(dialog),
      onExpired: () => onExpired(dialog),
      onGone: () => onGone(dialog),
    });
  }

  async #refresh(dialog: SessionDialog): Promise<RefreshOutcome> {
    const { timer, random, answerWithinMs, weCalled, reInvite } = this.#options;
    if (this.#running.get(dialog.id)?.takesUpdate === true) {
      const headers = (): readonly string[] => this.requestHeaders(dialog);
      const side = { weCalled: weCalled(dialog), random };
      const answer = await sendUpdate({ dialog, headers, timer, withinMs: answerWithinMs, ...side });
      const status = answer?.statusCode;
      if (!NO_UPDATE.includes(status)) return this.#readUpdate(dialog, answer);
      const running = this.#running.get(dialog.id);
      if (running !== undefined) this.#running.set(dialog.id, { ...running, takesUpdate: false });
    }
    const outcome = await reInvite(dialog);
    if (outcome === 'accepted') return 'refreshed';
    return outcome === 'gone' ? 'gone' : 'failed';
  }

  #readUpdate(dialog: SessionDialog, answer: IncomingResponseMessage | undefined): RefreshOutcome {
    const status = answer?.statusCode ?? 0;
    if (status === 481 || status === 408) return 'gone';
    if (answer === undefined || status >= 300) return 'failed';
    if (this.#running.has(dialog.id)) this.accepted(dialog, answer);
    return 'refreshed';
  }
}

/** Whether the writer takes UPDATE; undefined when it does not say. */
function takesUpdate(headers: TimerHeaders): boolean | undefined {
  const allow = headers.getHeaders('allow').join(',');
  return allow === '' ? undefined : /\bUPDATE\b/i.test(allow);
}
