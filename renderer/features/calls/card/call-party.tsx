import { useTexts } from '../../../i18n/use-texts.ts';

import type { CallView } from '#shared/domain/call.ts';
import { placeName } from '../../../i18n/place-name.ts';
import styles from './call-party.module.css';
import { numberText, partyName, shownMatch } from '../party-name.ts';

/** Who it is: the name, largest on the screen, then company or place, and the number. */
export function CallParty({ call, size }: { readonly call: CallView; readonly size: 'card' | 'popup' }) {
  const { t, language } = useTexts();
  const name = partyName(call, t);
  const number = numberText(call.party.number, t);
  const place = placeName(call.party.number.country, language);
  const second = shownMatch(call)?.company ?? secondLine(call, place);
  function secondLine(view: CallView, where: string | undefined): string | undefined {
    if (view.party.number.kind === 'withheld') return t('call.withheldHint');
    return where;
  }
  // An extension belongs to the name, and stays where it is when a company is found.
  const isInternal = call.party.number.kind === 'internal';
  const shownNumber = name !== number && <bdi className={styles['number']}>{number}</bdi>;
  const Heading = size === 'popup' ? 'h1' : 'h2';
  return (
    <>
      <Heading className={styles['name']} data-size={size} title={name} dir="auto">
        {name}
      </Heading>
      <p className={styles['who']}>
        {isInternal && shownNumber}
        {second !== undefined && (
          <span className={styles['company']} dir="auto" title={second}>
            {second}
          </span>
        )}
        {!isInternal && shownNumber}
      </p>
    </>
  );
}
