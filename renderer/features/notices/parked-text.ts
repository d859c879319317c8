import type { Notice } from '#shared/domain/snapshot.ts';
import type { Translate } from '../../i18n/message-key.ts';

/** Where the lamps say that a party waits; empty when no lamp told. */
export function placesOf({ values }: Notice): readonly string[] {
  return (values['places'] ?? '').split(' ').filter((place) => place !== '');
}

/** That a party waits, and where, as surely as it is known. */
export function parkedText(notice: Notice, name: string, t: Translate): string {
  const places = placesOf(notice);
  if (places.length === 0) return t('notice.call-parked', { name });
  const place = places.reduce((some, next) => t('notice.orPlace', { some, next }));
  return t(notice.values['unsure'] === undefined ? 'notice.parkedAt' : 'notice.parkedPerhaps', {
    name,
    place,
  });
}
