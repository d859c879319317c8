import type { CallDirection } from '#shared/domain/call.ts';
import type { ScreenPop } from '#shared/domain/screen-pop.ts';
import type { Dates } from '../../../i18n/create-dates.ts';
import type { Translate } from '../../../i18n/message-key.ts';

/** Below this nobody feels a wait, and "0.0 s" says nothing. */
const AT_ONCE_MS = 100;

export interface Popped {
  readonly pop: ScreenPop;
  readonly direction: CallDirection;
}

/** What became of opening the record, in words; nothing while nothing was decided. */
export function popOutcome({ pop, direction }: Popped, t: Translate, dates: Dates): string | undefined {
  if (pop.state === 'opened') {
    const { afterMs } = pop;
    if (pop.reason === 'by-hand' || afterMs === undefined) return t('pop.openedByHand');
    const incoming = direction === 'incoming';
    if (afterMs < AT_ONCE_MS) return t(incoming ? 'pop.openedAsItRang' : 'pop.openedAtOnce');
    return t(incoming ? 'pop.opened' : 'pop.openedAfterDialling', { time: dates.seconds(afterMs) });
  }
  if (pop.state === 'told') return t('pop.told', { host: pop.host ?? '' });
  if (pop.reason === undefined || pop.reason === 'no-match') return undefined;
  return t(`pop.reason.${pop.reason}`, { host: pop.host ?? '' });
}

/** The same in fewer words, for a line that says more than this. */
export function popOutcomeShort(popped: Popped, t: Translate, dates: Dates): string | undefined {
  const { state, reason, afterMs } = popped.pop;
  const timed = state === 'opened' && reason !== 'by-hand' && afterMs !== undefined && afterMs >= AT_ONCE_MS;
  return timed ? t('pop.openedShort', { time: dates.seconds(afterMs) }) : popOutcome(popped, t, dates);
}
