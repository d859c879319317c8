import { CurrentOffer } from './dial-offer-card.tsx';
import styles from './offer-toast.module.css';

/** The offer over the panel, for an agent who looks there. */
export function OfferToast() {
  return (
    <div className={styles['toast']} data-region="offer">
      <CurrentOffer />
    </div>
  );
}
