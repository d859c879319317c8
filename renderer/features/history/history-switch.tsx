import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './filter-chips.module.css';

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
  return (
    <section aria-label={t('history.kind')}>
      <fieldset className={styles['switch']}>
        <legend className="visually-hidden">{t('history.kind')}</legend>
        {KINDS.map((kind) => (
          <label key={kind} className={styles['chip']}>
            <input
              type="radio"
              name="history-kind"
              className="visually-hidden"
              checked={kind === value}
              onChange={() => onChange(kind)}
            />
            {t(`history.kinds.${kind}`)}
            {kind === 'messages' && unread > 0 && ` (${unread})`}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
