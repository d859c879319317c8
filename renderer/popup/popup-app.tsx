import { useRef } from 'react';

import { useFitHeight } from '../bridge/use-fit-height.ts';
import { useSnapshot } from '../bridge/use-snapshot.ts';
import { Announcer } from '../features/announcer/announcer.tsx';
import { CurrentOffer } from '../features/offer/dial-offer-card.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { PopupCall } from './popup-call.tsx';
import styles from './popup-app.module.css';

/**
 * Every incoming call that rings, stacked; the window follows the height of what is shown. By its upper edge, where there
 * is nothing to press, it can be dragged elsewhere.
 */
export function PopupApp() {
  const { t } = useTexts();
  const stack = useRef<HTMLElement>(null);
  const calls = useSnapshot((snapshot) => snapshot.calls);
  const ringing = calls.filter((call) => call.direction === 'incoming' && call.phase === 'ringing');
  const offered = useSnapshot((snapshot) => snapshot.dialOffer !== undefined);
  const shown = ringing.length > 0 || offered;

  useFitHeight(stack, 'window:popup-fit', shown);

  return (
    <>
      <main ref={stack} className={styles['stack']}>
        <div className={styles['grip']} />
        {ringing.length === 0 && offered && <h1 className="visually-hidden">{t('offer.label')}</h1>}
        {ringing.map((call) => (
          <PopupCall key={call.id} call={call} />
        ))}
        <CurrentOffer />
      </main>
      <Announcer onlyRinging />
    </>
  );
}
