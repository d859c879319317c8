import type { LookupFailure } from '#shared/domain/match.ts';
import type { Translate } from '../../../i18n/message-key.ts';

/** The system a record comes from: the app's own in the language on screen, a CRM by its own name. */
export function systemText(source: Pick<LookupFailure, 'system' | 'systemName'>, t: Translate): string {
  if (source.system === 'address-book') return t('match.addressBook');
  if (source.system === 'history') return t('match.history');
  return source.systemName;
}
