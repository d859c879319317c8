import type { Translate } from '../../i18n/message-key.ts';

import type { ScreenPop } from '#shared/domain/screen-pop.ts';
import type { Dates } from '../../i18n/create-dates.ts';

/** What became of opening the record, in words; nothing while nothing was decided. */
export function popOutcome(pop: ScreenPop, t: Translate, dates: Dates): string | undefined {
  if (pop.state === 'opened') {
    const byRule = pop.reason !== 'by-hand' && pop.afterMs !== undefined;
    return byRule ? t('pop.opened', { time: dates.seconds(pop.afterMs ?? 0) }) : t('pop.openedByHand');
  }
  if (pop.reason === undefined || pop.reason === 'no-match') return undefined;
  return t(`pop.reason.${pop.reason}`, { host: pop.host ?? '' });
}
