import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { DialogAnswers } from '../../ui/dialog-answers.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useCallNames } from '../lines/use-call-names.ts';
import styles from './settings-place.module.css';

export interface LeavingQuestionProps {
  /** Where the agent wants to go instead of the configured lines. */
  readonly to: 'demo' | 'sign-out';
  readonly onSure: () => void;
  readonly onClose: () => void;
}

/** Says what becomes of the lines, and of a call that is on one of them. */
export function LeavingQuestion({ to, onSure, onClose }: LeavingQuestionProps) {
  const { t } = useTexts();
  const { count, names } = useCallNames();
  return (
    <Dialog title={t(`settings.leaving.${to}.title`)} onClose={onClose}>
      <p>{t(`settings.leaving.${to}.lines`)}</p>
      {count > 0 && <p className={styles['ends']}>{t('lines.callsEndNow', { count, names })}</p>}
      <DialogAnswers>
        <Button onClick={onClose}>{t('lines.cancel')}</Button>
        <Button kind="primary" onClick={onSure}>
          {t(`settings.leaving.${to}.sure`)}
        </Button>
      </DialogAnswers>
    </Dialog>
  );
}
