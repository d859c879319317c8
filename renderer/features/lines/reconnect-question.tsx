import { useEffect, useRef } from 'react';

import type { LineId } from '#shared/domain/ids.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { DialogAnswers } from '../../ui/dialog-answers.tsx';
import { Dialog } from '../../ui/dialog.tsx';
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
  const usual = useRef<HTMLButtonElement>(null);
  useEffect(() => usual.current?.focus(), []);
  return (
    <Dialog title={t('lines.callsEnd', { count, names })} onClose={onClose}>
      <p>{t('lines.reconnects')}</p>
      <DialogAnswers stacked>
        <Button ref={usual} kind="primary" onClick={() => onAnswer('after-calls')}>
          {t('lines.afterCalls', { count })}
        </Button>
        <Button onClick={() => onAnswer('now')}>{t('lines.endNow', { count })}</Button>
        <Button kind="quiet" onClick={onClose}>
          {t('lines.cancel')}
        </Button>
      </DialogAnswers>
    </Dialog>
  );
}
