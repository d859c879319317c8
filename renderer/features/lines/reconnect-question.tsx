import { useEffect, useRef } from 'react';

import type { LineId } from '#shared/domain/ids.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './line-list.module.css';
import { useCallNames } from './use-call-names.ts';

export interface ReconnectQuestionProps {
  readonly lineId: LineId;
  readonly onAnswer: (when: 'after-calls' | 'now') => void;
  readonly onClose: () => void;
}

/** A change of the line needs a new connection while a call is on it: after the call unless the agent wants it now. */
export function ReconnectQuestion({ lineId, onAnswer, onClose }: ReconnectQuestionProps) {
  const { t } = useTexts();
  const { count, names } = useCallNames(lineId);
  const usual = useRef<HTMLDivElement>(null);
  useEffect(() => usual.current?.querySelector('button')?.focus(), []);
  return (
    <Dialog title={t('lines.callsEnd', { count, names })} onClose={onClose}>
      <p>{t('lines.reconnects')}</p>
      <div className={styles['stackedAnswers']} ref={usual}>
        <Button kind="primary" onClick={() => onAnswer('after-calls')}>
          {t('lines.afterCalls', { count })}
        </Button>
        <Button onClick={() => onAnswer('now')}>{t('lines.endNow', { count })}</Button>
        <Button kind="quiet" onClick={onClose}>
          {t('lines.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
