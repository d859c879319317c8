import type { CallService } from '#core/calls/call-service.ts';
import type { ChangeOfPast } from '#core/crm/call-log.ts';
import { keepChoice } from '#core/history/keep-choice.ts';
import { redial } from '#core/calls/redial.ts';
import { keepLink } from '#core/history/keep-link.ts';
import { keepNote } from '#core/history/keep-note.ts';
import { keepResult, type ResultPlaces } from '#core/history/keep-result.ts';
import type { ScreenPopService } from '#core/pop/screen-pop-service.ts';
import type { HistoryRepository } from '#core/ports/history-repository.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { fail } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

type CallCommand = Extract<keyof Handlers, `call:${string}`>;

export interface CallHandlerParts {
  readonly calls: CallService;
  readonly pop: ScreenPopService;
  readonly history: HistoryRepository;
  /** The results that can be picked, and the words of those that have none of their own. */
  readonly results: Pick<ResultPlaces, 'settings' | 'nameOf'>;
  readonly onHistoryChanged: (id: CallId, what?: ChangeOfPast) => void;
}

/** Commands about calls. */
export function callHandlers(parts: CallHandlerParts): Pick<Handlers, CallCommand> {
  const { calls, pop, history, results, onHistoryChanged } = parts;
  const openRecord = async (id: CallId, matchId: string | undefined) => {
    const call = calls.current(id);
    return call === undefined ? fail('no-such-call' as const) : pop.openByHand(call, matchId);
  };
  const onDecided = (id: CallId) => onHistoryChanged(id, 'record');
  return {
    'call:dial': ({ number, ...choice }) => calls.dial(number, choice),
    'call:redial': () => redial({ calls, history }),
    'call:answer': async ({ id, openRecord: alsoOpen }) => {
      const answered = await calls.answer(id);
      // The record may have to wait for the lookup; the answer must not.
      // A page that opened as it rang is not opened a second time.
      const isOpen = calls.current(id)?.pop.state === 'opened';
      if (answered.ok && alsoOpen && !isOpen) void openRecord(id, undefined);
      return answered;
    },
    'call:reject': ({ id }) => calls.reject(id),
    'call:leave-message': ({ id }) => calls.features.leaveMessage(id),
    'call:redirect': ({ id, to }) => calls.features.redirect(id, to.number),
    'call:hang-up': ({ id }) => calls.hangUp(id),
    'call:hold': ({ id }) => calls.hold(id),
    'call:resume': ({ id }) => calls.resume(id),
    'call:mute': ({ id, muted }) => calls.mute(id, muted),
    'call:digits': ({ id, digits }) => calls.sendDigits(id, digits),
    'call:transfer': ({ id, to }) =>
      'call' in to ? calls.transfers.transferToCall(id, to.call) : calls.transfers.transfer(id, to),
    'call:consult': ({ id, to }) => calls.transfers.consult(id, to),
    'call:complete-transfer': ({ id }) => calls.transfers.complete(id),
    'call:end-consultation': ({ id }) => calls.transfers.endConsultation(id),
    'call:swap': ({ id }) => calls.swap(id),
    'call:merge': ({ id, with: other }) => calls.conferences.merge(id, other),
    'call:park': ({ id }) => calls.features.park(id),
    'call:retrieve': ({ place, lineId }) => calls.features.retrieve(place, lineId),
    'call:pickup': ({ number, lineId }) => calls.features.pickUp(number, lineId),
    'call:record': ({ id, on }) => calls.features.record(id, on),
    'call:record-consent': ({ id, told }) => calls.features.recordConsent(id, told),
    'call:follow-referral': ({ id }) => calls.referrals.follow(id),
    'call:decline-referral': ({ id }) => calls.referrals.decline(id),
    'call:leave-conference': ({ id }) => calls.conferences.leave(id),
    'call:note': ({ id, text }) => keepNote({ calls, history, onHistoryChanged }, id, text),
    'call:disposition': ({ id, choice }) =>
      keepResult({ ...results, calls, history, onHistoryChanged }, id, choice),
    'call:link': ({ id, matchId, on }) =>
      keepLink(
        { calls, history, onHistoryChanged: (linked) => onHistoryChanged(linked, 'links') },
        id,
        matchId,
        on,
      ),
    'call:open-record': ({ id, matchId }) => openRecord(id, matchId),
    'call:choose-match': ({ id, matchId }) => {
      const chosen = keepChoice({ calls, history, onHistoryChanged: onDecided }, id, matchId);
      const call = calls.current(id);
      if (chosen.ok && call !== undefined) pop.openChosen(call, matchId);
      return chosen;
    },
  };
}
