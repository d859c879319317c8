import { PhoneForwarded, PhoneMissed } from 'lucide-react';

import type { CallView } from '#shared/domain/call.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { transferDetail, transferFailure, transferProgress } from '../transfer-text.ts';
import styles from './transfer-words.module.css';

/** What the PBX does with a call that is being handed over, and why it came to nothing, until the agent does more. The announcer speaks it. */
export function TransferWords({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const failure = transferFailure(call, t);
  const words = failure ?? transferProgress(call, t);
  if (words === undefined) return null;
  const Icon = failure === undefined ? PhoneForwarded : PhoneMissed;
  return (
    <p className={styles['words']} title={transferDetail(call, t)}>
      <Icon size={18} aria-hidden="true" />
      <span>{words}</span>
    </p>
  );
}
