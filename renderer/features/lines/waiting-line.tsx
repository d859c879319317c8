import { Clock } from 'lucide-react';
import { useState } from 'react';

import type { LineId } from '#shared/domain/ids.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './line-list.module.css';
import { ReconnectQuestion } from './reconnect-question.tsx';

/** Says that the line's changes wait for the end of a call, with the way not to wait. */
export function WaitingLine({ lineId }: { readonly lineId: LineId }) {
  const { t } = useTexts();
  const command = useCommand();
  const [asking, setAsking] = useState(false);
  const waits = useSnapshot(({ lines }) => lines.find(({ id }) => id === lineId)?.isWaiting === true);
  if (!waits) return null;
  return (
    <div className={styles['waiting']} role="status">
      <Clock size={16} aria-hidden="true" />
      <p>{t('lines.waits')}</p>
      <Button onClick={() => setAsking(true)}>{t('lines.useNow')}</Button>
      {asking && (
        <ReconnectQuestion
          lineId={lineId}
          onClose={() => setAsking(false)}
          onAnswer={(when) => {
            setAsking(false);
            if (when === 'now') void command('setup:apply-line', { id: lineId });
          }}
        />
      )}
    </div>
  );
}
