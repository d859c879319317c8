import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../ui/chips.tsx';
import styles from './history-list.module.css';

const KINDS = ['calls', 'promised', 'messages'] as const;
export type HistoryKind = (typeof KINDS)[number];

export interface HistorySwitchProps {
  readonly value: HistoryKind;
  readonly onChange: (kind: HistoryKind) => void;
}

/** Calls, promised calls or texts, each once there is any. */
export function HistorySwitch({ value, onChange }: HistorySwitchProps) {
  const { t } = useTexts();
  const unread = useSnapshot((snapshot) => snapshot.messages.unread);
  const total = useSnapshot((snapshot) => snapshot.messages.total);
  const open = useSnapshot((snapshot) => snapshot.followUps.open);
  const counts = { calls: 1, promised: open, messages: total };
  const kinds = KINDS.filter((kind) => counts[kind] > 0 || kind === value);
  if (kinds.length === 1) return null;
  const textOf = (kind: HistoryKind): string => {
    const words = t(`history.kinds.${kind}`);
    if (kind === 'promised' && open > 0) return `${words} (${open})`;
    return kind === 'messages' && unread > 0 ? `${words} (${unread})` : words;
  };
  return (
    <section aria-label={t('history.kind')} className={styles['kinds']} data-region="kinds">
      <Chips
        legend={t('history.kind')}
        name="history-kind"
        value={value}
        options={kinds.map((kind) => ({ value: kind, text: textOf(kind) }))}
        onChange={onChange}
      />
    </section>
  );
}
