import { Ban, PhoneIncoming, PhoneMissed, PhoneOutgoing } from 'lucide-react';

import type { HistoryEntry } from '#shared/domain/history.ts';
import styles from './result-icon.module.css';

type Tone = 'good' | 'bad' | 'plain';

function toneOf(entry: Pick<HistoryEntry, 'result'>): Tone {
  if (entry.result === 'answered' || entry.result === 'transferred') return 'good';
  return entry.result === 'missed' || entry.result === 'failed' ? 'bad' : 'plain';
}

/** Direction and result of a call as a sign; the words stand beside it. */
export function ResultIcon({ entry }: { readonly entry: Pick<HistoryEntry, 'result' | 'direction'> }) {
  const Icon =
    entry.result === 'missed'
      ? PhoneMissed
      : entry.result === 'blocked' || entry.result === 'rejected'
        ? Ban
        : entry.direction === 'incoming'
          ? PhoneIncoming
          : PhoneOutgoing;
  return (
    <span className={styles['sign']} data-tone={toneOf(entry)}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
    </span>
  );
}
