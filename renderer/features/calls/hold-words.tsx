import { Pause } from 'lucide-react';
import { useTexts } from '../../i18n/use-texts.ts';

import type { CallView } from '#shared/domain/call.ts';
import { useTicking } from '../../bridge/use-ticking.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import styles from './call-card.module.css';

/** Who holds the call and for how long; nothing when nobody does. */
export function HoldWords({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const now = useTicking();
  if (call.hold === 'none') return null;
  return (
    <p className={styles['hold']}>
      <Pause size={14} aria-hidden="true" />
      {t(`call.hold.${call.hold}`, { time: formatDuration(now - (call.heldAt ?? now)) })}
    </p>
  );
}
