import type { BookCount } from '#shared/domain/book-view.ts';
import type { Translate } from '../../i18n/message-key.ts';

/** How many people a book holds, and what is odd about that. */
export function countText({ people, withoutNumber, isPartial, referrals }: BookCount, t: Translate): string {
  return [
    t('books.found', { count: people }),
    withoutNumber > 0 ? t('books.withoutNumber', { count: withoutNumber }) : undefined,
    isPartial ? t('books.partial') : undefined,
    referrals > 0 ? t('books.referrals', { count: referrals }) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}
