import { MicOff } from 'lucide-react';

import type { CallView } from '#shared/domain/call.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './media-words.module.css';

/**
 * What the agent can hear and say, in words; the sign beside it differs in shape as well as in colour. Being muted
 * comes before good sound, and nobody hears anybody on hold, so nothing is said then.
 */
export function MediaWords({ call }: { readonly call: Pick<CallView, 'media' | 'muted' | 'hold'> }) {
  const { t } = useTexts();
  const fine = call.media === 'flowing';
  if (fine && call.hold !== 'none') return null;
  if (fine && call.muted) {
    return (
      <span className={styles['words']} data-media="muted">
        <MicOff size={14} aria-hidden="true" />
        {t('call.muted')}
      </span>
    );
  }
  return (
    <span className={styles['words']} data-media={call.media}>
      <i aria-hidden="true" />
      {t(`call.media.${call.media}`)}
    </span>
  );
}
