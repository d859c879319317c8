import type { CallView } from '#shared/domain/call.ts';
import type { LineId } from '#shared/domain/ids.ts';
import type { NoticeBoard } from '../state/notice-board.ts';
import type { CallChange, CallObserver } from './call-observer.ts';

export interface ParkedNoticesOptions {
  readonly notices: Pick<NoticeBoard, 'add' | 'clear'>;
  /** Where calls of a line are transferred to be parked; empty when its PBX parks nothing. */
  readonly parkCode: (line: LineId) => string;
}

/**
 * Tells the agent which party waits at a place of the PBX, until the party rings back. The place itself is not told by
 * SIP after a transfer to the parking code: Asterisk's Park() says it in words to who parks, so the agent names it.
 */
export class ParkedNotices implements CallObserver {
  readonly #options: ParkedNoticesOptions;

  constructor(options: ParkedNoticesOptions) {
    this.#options = options;
  }

  onCallChanged({ kind, call, previous }: CallChange): void {
    const { notices } = this.#options;
    if (kind === 'started' && call.direction === 'incoming') notices.clear('call-parked', whoWaits(call));
    const hasEnded = call.phase === 'ended' && previous?.phase !== 'ended';
    if (hasEnded && this.#isParked(call))
      notices.add('call-parked', { ...whoWaits(call), name: nameOf(call) });
  }

  #isParked({ result, transferredTo, lineId }: CallView): boolean {
    const code = this.#options.parkCode(lineId);
    return result === 'transferred' && code !== '' && transferredTo?.number.raw === code;
  }
}

function whoWaits({ party, lineId }: CallView): { readonly number: string; readonly line: string } {
  return { number: party.number.display, line: lineId };
}

function nameOf({ lookup, party }: CallView): string {
  const chosen = lookup.matches.find(({ id }) => id === lookup.chosen);
  return chosen?.name ?? party.displayName ?? party.number.display;
}
