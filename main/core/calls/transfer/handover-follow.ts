import type { CallView } from '#shared/domain/call.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Presence } from '#shared/domain/presence.ts';
import type { Seen } from '../../ports/colleague-watch.ts';
import type { Timer } from '../../ports/timer.ts';
import type { NoticeBoard } from '../../state/notice-board.ts';
import type { CallChange, CallObserver } from '../call-observer.ts';
import type { CallService } from '../call-service.ts';

/** A phone that rings longer than this is not waited for. */
export const HANDOVER_WITHIN_MS = 120_000;

export interface HandoverFollowOptions {
  readonly calls: Pick<CallService, 'setHandover' | 'keepInView'>;
  /** The lamp of a watched extension. */
  readonly lamp: (extension: string) => Presence | undefined;
  readonly notices: Pick<NoticeBoard, 'add'>;
  readonly timer: Timer;
}

interface Followed {
  readonly call: CallView;
  readonly extension: string;
  readonly cancel: () => void;
  rang: boolean;
}

/**
 * Follows parties that were handed over while the target's phone only rang, which is all that Asterisk tells. Where the
 * target is a watched colleague, the lamp tells the rest: from ringing to busy they took the call, from ringing to free
 * they did not, and the agent is told whom to call back.
 */
export class HandoverFollow implements CallObserver {
  readonly #options: HandoverFollowOptions;
  readonly #followed = new Map<CallId, Followed>();

  constructor(options: HandoverFollowOptions) {
    this.#options = options;
  }

  onCallChanged({ call, previous }: CallChange): void {
    const { id, phase, cause, transferredTo } = call;
    if (phase !== 'ended' || previous?.phase === 'ended' || cause?.handover !== 'ringing') return;
    const extension = transferredTo?.number.raw ?? '';
    const lamp = this.#options.lamp(extension)?.availability;
    if (lamp !== 'free' && lamp !== 'ringing') return;
    const cancel = this.#options.timer.after(HANDOVER_WITHIN_MS, () => this.#drop(id));
    this.#followed.set(id, { call, extension, cancel, rang: lamp === 'ringing' });
    this.#options.calls.keepInView(id, true, 'handover');
  }

  /** A lamp changed. */
  see({ extension, availability }: Seen): void {
    for (const followed of this.#followed.values()) {
      if (followed.extension !== extension) continue;
      if (availability === 'ringing') followed.rang = true;
      else if (availability === 'unknown') this.#drop(followed.call.id);
      else if (followed.rang) this.#conclude(followed, availability === 'busy');
    }
  }

  dispose(): void {
    for (const { cancel } of this.#followed.values()) cancel();
    this.#followed.clear();
  }

  #conclude({ call }: Followed, isTaken: boolean): void {
    this.#options.calls.setHandover(call.id, isTaken ? 'taken' : 'not-taken');
    this.#drop(call.id);
    if (isTaken) return;
    const { party, lookup, transferredTo } = call;
    const match = lookup.matches.find(({ id }) => id === lookup.chosen);
    this.#options.notices.add('transfer-not-taken', {
      name: match?.name ?? party.displayName ?? party.number.display,
      number: party.number.e164 ?? party.number.raw,
      target: transferredTo?.displayName ?? transferredTo?.number.display ?? '',
      line: call.lineId,
    });
  }

  #drop(id: CallId): void {
    this.#followed.get(id)?.cancel();
    this.#followed.delete(id);
    this.#options.calls.keepInView(id, false, 'handover');
  }
}
