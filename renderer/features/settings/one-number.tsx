import { useRef, useState } from 'react';

import type { EraseReport } from '#shared/domain/privacy.ts';
import type { NumberFound } from '#shared/ipc/privacy-outputs.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { dotted } from '../../i18n/dotted.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { DialogAnswers } from '../../ui/dialog-answers.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TaskProgress } from '../tasks/task-progress.tsx';
import { EraseResult } from './erase-result.tsx';
import styles from './privacy.module.css';

/** Everything about one number: how much there is, as a file, and erased. */
export function OneNumber() {
  const { t } = useTexts();
  const command = useCommand();
  const [number, setNumber] = useState('');
  const [found, setFound] = useState<NumberFound>();
  const [report, setReport] = useState<EraseReport>();
  const [asking, setAsking] = useState(false);
  const typed = useRef('');
  function type(text: string): void {
    typed.current = text;
    setNumber(text);
    setFound(undefined);
    setReport(undefined);
  }
  async function find(): Promise<void> {
    const reply = await command('privacy:find', { number });
    // What was found of another number would stand above the way to erase this one.
    if (reply.ok && typed.current === number) setFound(reply.value);
  }
  async function erase(): Promise<void> {
    setAsking(false);
    const reply = await command('privacy:erase', { number });
    if (!reply.ok) return;
    setFound(undefined);
    setReport(reply.value);
  }
  return (
    <fieldset className={styles['group']}>
      <legend>{t('settings.privacy.one')}</legend>
      <TextField
        label={t('settings.privacy.number')}
        literal
        hint={t('settings.privacy.oneHint')}
        value={number}
        maxLength={64}
        onChange={type}
      />
      <div className={styles['buttons']}>
        <Button aria-disabled={number.trim() === ''} onClick={() => void (number.trim() !== '' && find())}>
          {t('settings.privacy.find')}
        </Button>
      </div>
      <output>
        {found !== undefined && <FoundNumber found={found} number={number} onErase={() => setAsking(true)} />}
        {report !== undefined && <EraseResult report={report} />}
      </output>
      {asking && (
        <EraseQuestion
          number={found?.shown ?? number}
          onClose={() => setAsking(false)}
          onSure={() => void erase()}
        />
      )}
    </fieldset>
  );
}

interface FoundNumberProps {
  readonly found: NumberFound;
  readonly number: string;
  readonly onErase: () => void;
}

function FoundNumber({ found, number, onErase }: FoundNumberProps) {
  const { t } = useTexts();
  const command = useCommand();
  const { shown, calls, recordings, texts, people } = found;
  return (
    <div className={styles['found']}>
      <b dir="auto">{shown}</b>
      <p>
        {dotted(
          [
            t('settings.privacy.calls', { count: calls }),
            t('settings.privacy.recordings', { count: recordings }),
            t('settings.privacy.texts', { count: texts }),
            t('settings.privacy.people', { count: people }),
          ],
          t,
        )}
      </p>
      <div className={styles['buttons']}>
        <Button onClick={() => void command('privacy:export', { number })}>
          {t('settings.privacy.export')}
        </Button>
        <Button onClick={onErase}>{t('settings.privacy.erase')}</Button>
      </div>
      <TaskProgress id="number-export" label={t('settings.privacy.export')} />
    </div>
  );
}

interface EraseQuestionProps {
  readonly number: string;
  readonly onClose: () => void;
  readonly onSure: () => void;
}

function EraseQuestion({ number, onClose, onSure }: EraseQuestionProps) {
  const { t } = useTexts();
  return (
    <Dialog title={t('settings.privacy.eraseTitle', { number })} onClose={onClose}>
      <p>{t('settings.privacy.eraseSure')}</p>
      <DialogAnswers>
        <Button onClick={onClose}>{t('lines.cancel')}</Button>
        <Button kind="primary" onClick={onSure}>
          {t('settings.privacy.erase')}
        </Button>
      </DialogAnswers>
    </Dialog>
  );
}
