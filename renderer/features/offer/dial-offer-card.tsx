import { Phone, TriangleAlert } from 'lucide-react';

import type { DialOffer } from '#shared/domain/snapshot.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './dial-offer-card.module.css';

/** A number that the agent did not type: from a link, another program, or what they selected. Stopping it is the large button; asked for, calling is. */
export function DialOfferCard({ offer }: { readonly offer: DialOffer }) {
  const { t } = useTexts();
  const command = useCommand();
  const asks = offer.confirm !== undefined;
  const confirm = () => void command('offer:confirm', { id: offer.id });
  const cancel = () => void command('offer:cancel', { id: offer.id });
  return (
    <section className={styles['offer']} role="alertdialog" aria-label={t('offer.label')}>
      <div className={styles['words']}>
        {asks ? <TriangleAlert size={18} aria-hidden="true" /> : <Phone size={18} aria-hidden="true" />}
        <p>
          <small>{t(`offer.${offer.source}`, { from: offer.from ?? '' })}</small>
          <b dir="auto">{offer.number.display}</b>
          <span>{offer.confirm === undefined ? t('offer.dialling') : t(`offer.${offer.confirm}`)}</span>
        </p>
      </div>
      <div className={styles['buttons']}>
        {asks ? (
          <>
            <Button kind="primary" onClick={confirm}>
              {t('offer.call')}
            </Button>
            <Button onClick={cancel}>{t('offer.cancel')}</Button>
          </>
        ) : (
          <>
            <Button onClick={cancel}>{t('offer.cancel')}</Button>
            <Button kind="quiet" onClick={confirm}>
              {t('offer.now')}
            </Button>
          </>
        )}
      </div>
      {offer.undoMs !== undefined && (
        <i
          key={offer.id}
          className={styles['time']}
          style={{ animationDuration: `${offer.undoMs}ms` }}
          aria-hidden="true"
        />
      )}
    </section>
  );
}

/** The offer of the moment, if there is one. */
export function CurrentOffer() {
  const offer = useSnapshot((snapshot) => snapshot.dialOffer);
  return offer === undefined ? null : <DialOfferCard offer={offer} />;
}
