import { ADDRESS_BOOK } from '#shared/domain/address-book-system.ts';
import type { LookupFailure } from '#shared/domain/match.ts';
import type { Translate } from '../../../i18n/message-key.ts';

/** The system a record comes from: the app's own in the language on screen, a CRM or a company's address book by name. */
export function systemText(source: Pick<LookupFailure, 'system' | 'systemName'>, t: Translate): string {
  const isOwnBook = source.system === 'address-book' && source.systemName === ADDRESS_BOOK;
  if (isOwnBook) return t('match.addressBook');
  if (source.system === 'history') return t('match.history');
  return source.systemName;
}
