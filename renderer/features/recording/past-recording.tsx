import { FolderOpen, Trash2 } from 'lucide-react';
import { useState } from 'react';

import type { CallId } from '#shared/domain/ids.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { DialogAnswers } from '../../ui/dialog-answers.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './past-recording.module.css';
import { PlayerBar } from './player-bar.tsx';
import { useRecording } from './use-recording.ts';

/** What this PC recorded of a past call: to hear, to find in its folder, to delete; nothing where there is none. */
export function PastRecording({ id }: { readonly id: CallId }) {
  const { t } = useTexts();
  const command = useCommand();
  const recording = useRecording(id);
  const [asking, setAsking] = useState(false);
  if (recording === undefined) return null;

  function remove(): void {
    setAsking(false);
    void command('recording:delete', { id });
  }

  return (
    <section className={styles['recording']} aria-labelledby="recording-title">
      <h3 id="recording-title">{t('recording.past')}</h3>
      <PlayerBar key={JSON.stringify(recording)} recording={recording} />
      <div className={styles['actions']}>
        <Button
          icon={<FolderOpen size={16} aria-hidden="true" />}
          onClick={() => void command('recording:show', { id })}
        >
          {t('recording.show')}
        </Button>
        <Button icon={<Trash2 size={16} aria-hidden="true" />} onClick={() => setAsking(true)}>
          {t('recording.delete')}
        </Button>
      </div>
      {asking && (
        <Dialog title={t('recording.deleteTitle')} onClose={() => setAsking(false)}>
          <p>{t('recording.deleteWarning')}</p>
          <DialogAnswers>
            <Button onClick={() => setAsking(false)}>{t('recording.keep')}</Button>
            <Button kind="primary" onClick={remove}>
              {t('recording.deleteNow')}
            </Button>
          </DialogAnswers>
        </Dialog>
      )}
    </section>
  );
}
