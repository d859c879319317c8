import { useState } from 'react';

import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { DialogAnswers } from '../../ui/dialog-answers.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './privacy.module.css';

const WHAT = ['history', 'notes', 'recordings'] as const;

/** Deletes everything of a kind, after a question. */
export function DeleteNow() {
  const { t } = useTexts();
  const command = useCommand();
  const [asked, setAsked] = useState<(typeof WHAT)[number]>();
  return (
    <>
      <div className={styles['buttons']}>
        {WHAT.map((what) => (
          <Button key={what} onClick={() => setAsked(what)}>
            {t(`settings.privacy.deleteNow.${what}`)}
          </Button>
        ))}
      </div>
      {asked !== undefined && (
        <Dialog title={t(`settings.privacy.deleteNow.${asked}`)} onClose={() => setAsked(undefined)}>
          <p>{t(`settings.privacy.deleteSure.${asked}`)}</p>
          <DialogAnswers>
            <Button onClick={() => setAsked(undefined)}>{t('lines.cancel')}</Button>
            <Button
              kind="primary"
              onClick={() => {
                void command('privacy:delete-now', { what: asked });
                setAsked(undefined);
              }}
            >
              {t('settings.privacy.delete')}
            </Button>
          </DialogAnswers>
        </Dialog>
      )}
    </>
  );
}
