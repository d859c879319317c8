import type { Translate } from '../../../i18n/message-key.ts';

import type { CallDirection, CallResult, CallView, EndCause } from '#shared/domain/call.ts';
import type { Party } from '#shared/domain/party.ts';
import type { CallTransfer } from '#shared/domain/transfer.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { formatDuration } from '../../../i18n/format-duration.ts';
import { targetName } from '../transfer-text.ts';

export interface ResultFacts {
  readonly direction: CallDirection;
  readonly result?: CallResult | undefined;
  readonly ringMs: number;
  readonly talkMs: number;
  /** Who has the party now, when the result is `transferred`. */
  readonly transferredTo?: Party | undefined;
  /** The transfer in which the party was lost. */
  readonly lostTransfer?: CallTransfer | undefined;
  readonly cause?: EndCause | undefined;
}

/** The facts of an ended call. */
export function resultFacts(call: CallView): ResultFacts {
  const { direction, result, cause, transferredTo, transfer, startedAt, ringingAt, answeredAt, endedAt } =
    call;
  const ringMs = (answeredAt ?? endedAt ?? startedAt) - (ringingAt ?? startedAt);
  const talkMs = answeredAt === undefined ? 0 : (endedAt ?? answeredAt) - answeredAt;
  return { direction, result, cause, transferredTo, lostTransfer: transfer, ringMs, talkMs };
}

/** What became of a call, in words, with the time that matters: how long it was talked or rang. */
export function resultText(facts: ResultFacts, t: Translate): string {
  const { direction, result } = facts;
  if (result === undefined) return t('result.running');
  const outgoing = direction === 'outgoing';
  if (result === 'answered' && facts.lostTransfer !== undefined) {
    const name = targetName(facts.lostTransfer.target, t);
    return dotted([t('result.lostInTransfer', { name }), formatDuration(facts.talkMs)], t);
  }
  if (result === 'answered') {
    return `${t(outgoing ? 'result.spoke' : 'result.answered')} ${formatDuration(facts.talkMs)}`;
  }
  if (result === 'missed') return missedText(facts, t);
  const elsewhere = result === 'transferred' ? transferredText(facts, t) : elsewhereText(facts, t);
  if (elsewhere !== undefined) return elsewhere;
  if (result === 'rejected' && outgoing) return t('result.rejectedThere');
  return t(`result.${result}`);
}

/** With whom the party is now, where somebody said. */
function transferredText({ transferredTo, talkMs, cause }: ResultFacts, t: Translate): string | undefined {
  if (transferredTo === undefined) return undefined;
  const key = cause?.handover === 'not-taken' ? 'result.transferNotTaken' : 'result.transferredTo';
  return dotted([t(key, { name: targetName(transferredTo, t) }), formatDuration(talkMs)], t);
}

/** Who has the party instead of the agent, or where they are. */
function elsewhereText({ result, cause }: ResultFacts, t: Translate): string | undefined {
  const taker = cause?.takenBy;
  if (result === 'answered-elsewhere' && taker !== undefined)
    return t('result.takenBy', { name: targetName(taker, t) });
  if (result === 'forwarded' && cause?.toVoicemail === true) return t('result.toVoicemail');
  const place = cause?.forwardedTo;
  if (result !== 'forwarded' || place === undefined) return undefined;
  return t(cause?.policy === undefined ? 'result.forwardedTo' : 'result.forwardedByRule', { place });
}

function missedText({ cause, ringMs }: ResultFacts, t: Translate): string {
  const taker = cause?.takenBy;
  return dotted(
    [
      t('result.missed'),
      taker && t('result.maybeTakenBy', { name: targetName(taker, t) }),
      ringMs < 1000 ? undefined : t('result.after', { time: formatDuration(ringMs) }),
    ],
    t,
  );
}
