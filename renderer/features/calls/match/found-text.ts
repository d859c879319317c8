import type { Translate } from '../../../i18n/message-key.ts';

import type { Match } from '#shared/domain/match.ts';

/** How a record was found, in words. */
export function foundText(match: Match, t: Translate): string {
  return match.found === 'suffix'
    ? t('match.found.suffix', { digits: match.digitsAgreed })
    : t(`match.found.${match.found}`);
}
