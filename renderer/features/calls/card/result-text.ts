import type { Translate } from '../../../i18n/message-key.ts';

import type { CallDirection, CallResult, EndCause } from '#shared/domain/call.ts';
import type { Party } from '#shared/domain/party.ts';
import { formatDuration } from '../../../i18n/format-duration.ts';
import { numberText } from '../party-name.ts';

export interface ResultFacts {
  readonly direction: CallDirection;
  readonly result?: CallResult | undefined;
  readonly ringMs: number;
  readonly talkMs: number;
  /** Who has the party now, when the result is `transferred`. */
  readonly transferredTo?: Party | undefined;
  readonly cause?: EndCause | undefined;
}

/** What became of a call, in words, with the time that matters: how long it was talked or rang. */
export function resultText(facts: ResultFacts, t: Translate): string {
  const { direction, result } = facts;
  if (result === undefined) return t('result.running');
  const outgoing = direction === 'outgoing';
  if (result === 'answered') {
    return `${t(outgoing ? 'result.spoke' : 'result.answered')} ${formatDuration(facts.talkMs)}`;
  }
  if (result === 'missed' && facts.ringMs >= 1000) {
    return `${t('result.missed')} · ${t('result.after', { time: formatDuration(facts.ringMs) })}`;
  }
  const elsewhere = elsewhereText(facts, t);
  if (elsewhere !== undefined) return elsewhere;
  if (result === 'rejected' && outgoing) return t('result.rejectedThere');
  return t(`result.${result}`);
}

/** With whom or where the party is now, where somebody said. */
function elsewhereText(
  { result, transferredTo, talkMs, cause }: ResultFacts,
  t: Translate,
): string | undefined {
  if (result === 'transferred' && transferredTo !== undefined) {
    const { displayName, number } = transferredTo;
    const to = t('result.transferredTo', { name: displayName ?? numberText(number, t) });
    return `${to} · ${formatDuration(talkMs)}`;
  }
  const place = cause?.forwardedTo;
  if (result !== 'forwarded' || place === undefined) return undefined;
  return t(cause?.policy === undefined ? 'result.forwardedTo' : 'result.forwardedByRule', { place });
}
