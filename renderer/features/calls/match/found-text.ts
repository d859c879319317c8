import type { Translate } from '../../../i18n/message-key.ts';

import type { Match } from '#shared/domain/match.ts';

/** How a record was found, in words. */
export function foundText(match: Match, t: Translate): string {
  return match.found === 'suffix'
    ? t('match.found.suffix', { digits: match.digitsAgreed })
    : t(`match.found.${match.found}`);
}

/** The same for whoever wants to know it all: with how many digits agreed, and how long the system took. */
export function foundInFull(match: Match, t: Translate): string {
  const { found, digitsAgreed: digits, tookMs } = match;
  if (found === 'by-hand') return foundText(match, t);
  const how =
    found === 'exact' && digits > 0 ? t('match.found.exactDigits', { digits }) : foundText(match, t);
  return t('match.took', { how, ms: Math.max(1, Math.round(tookMs)) });
}
