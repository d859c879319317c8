import type { CallResult } from '#shared/domain/call.ts';
import type { HistoryPlaces } from '#shared/domain/history.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips } from '../../ui/check-chips.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ALL_CALLS, limitsOf, type CallFilter } from './call-filter.ts';
import styles from './filter.module.css';
import { WhenField } from './when-field.tsx';

const RESULTS: readonly CallResult[] = [
  'answered',
  'missed',
  'no-answer',
  'busy',
  'rejected',
  'cancelled',
  'answered-elsewhere',
  'transferred',
  'forwarded',
  'blocked',
  'failed',
];

export interface FilterDialogProps {
  readonly filter: CallFilter;
  readonly places: HistoryPlaces;
  readonly onChange: (filter: CallFilter) => void;
  readonly onClose: () => void;
}

/** All limits beside each other; each takes effect at once, behind the sheet. */
export function FilterDialog({ filter, places, onChange, onClose }: FilterDialogProps) {
  const { t } = useTexts();
  const change = (part: Partial<CallFilter>) => onChange({ ...filter, ...part });
  return (
    <Dialog title={t('history.narrow.title')} onClose={onClose}>
      <WhenField value={filter.when} onChange={(when) => change({ when })} />
      <CheckChips
        legend={t('history.detail.result')}
        values={filter.results}
        options={RESULTS.map((value) => ({ value, text: t(`result.${value}`) }))}
        onChange={(results) => change({ results, ...(filter.kind === 'missed' && { kind: 'all' }) })}
      />
      {places.queues.length > 0 && (
        <CheckChips
          legend={t('history.detail.queue')}
          values={filter.queues}
          options={places.queues.map((queue) => ({ value: queue, text: queue }))}
          onChange={(queues) => change({ queues })}
        />
      )}
      {places.lines.length > 1 && (
        <CheckChips
          legend={t('history.detail.line')}
          values={filter.lines}
          options={places.lines.map(({ id, label }) => ({ value: id, text: label }))}
          onChange={(lines) => change({ lines })}
        />
      )}
      <div className={styles['answers']}>
        {limitsOf(filter) > 0 && (
          <Button kind="quiet" onClick={() => onChange({ ...ALL_CALLS, kind: filter.kind })}>
            {t('history.narrow.clear')}
          </Button>
        )}
        <Button kind="primary" onClick={onClose}>
          {t('history.narrow.done')}
        </Button>
      </div>
    </Dialog>
  );
}
