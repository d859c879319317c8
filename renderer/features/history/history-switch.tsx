import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Chips } from '../../ui/chips.tsx';
import styles from './history-list.module.css';

const KINDS = ['calls', 'messages'] as const;
export type HistoryKind = (typeof KINDS)[number];

export interface HistorySwitchProps {
  readonly value: HistoryKind;
  readonly onChange: (kind: HistoryKind) => void;
}

/** Calls or texts, for agents who get texts at all. */
export function HistorySwitch({ value, onChange }: HistorySwitchProps) {
  const { t } = useTexts();
  const unread = useSnapshot((snapshot) => snapshot.messages.unread);
  const total = useSnapshot((snapshot) => snapshot.messages.total);
  if (total === 0 && value === 'calls') return null;
  const textOf = (kind: HistoryKind): string => {
    const words = t(`history.kinds.${kind}`);
    return kind === 'messages' && unread > 0 ? `${words} (${unread})` : words;
  };
  return (
    <section aria-label={t('history.kind')} className={styles['kinds']}>
      <Chips
        legend={t('history.kind')}
        name="history-kind"
        value={value}
        options={KINDS.map((kind) => ({ value: kind, text: textOf(kind) }))}
        onChange={onChange}
      />
    </section>
  );
}
