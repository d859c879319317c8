import { useTexts } from '../../../i18n/use-texts.ts';

import type { Result } from '#shared/result.ts';
import type { ProblemCode } from '../../../bridge/problem-code.ts';
import styles from './notes-field.module.css';
import { useAutosavedNotes, type AutosavedNotes } from './use-autosaved-notes.ts';

const NOTE_MAX = 20_000;

export interface NotesFieldProps {
  readonly stored: string;
  readonly save: (text: string) => Promise<Result<unknown, ProblemCode>>;
  /** Shown at the end of the line that says whether the notes are saved. */
  readonly aside?: React.ReactNode;
  readonly field?: React.Ref<HTMLTextAreaElement>;
}

/** Notes of a call, with words for whether they are safe. */
export function NotesField({ stored, save, aside, field }: NotesFieldProps) {
  const { t } = useTexts();
  const notes = useAutosavedNotes(stored, save);
  const failed = notes.state !== 'idle' && notes.state !== 'saving' && notes.state !== 'saved';
  return (
    <div className={styles['notes']}>
      <textarea
        ref={field}
        className={styles['text']}
        aria-label={t('call.notes.label')}
        placeholder={t('call.notes.label')}
        maxLength={NOTE_MAX}
        value={notes.text}
        dir="auto"
        onChange={(event) => notes.edit(event.target.value)}
        onBlur={notes.flush}
      />
      <div className={styles['below']}>
        <output data-failed={failed}>
          <SavedWords state={notes.state} stored={stored} />
        </output>
        {aside}
      </div>
    </div>
  );
}

function SavedWords({ state, stored }: { readonly state: AutosavedNotes['state']; readonly stored: string }) {
  const { t } = useTexts();
  if (state === 'saving') return t('call.notes.saving');
  if (state === 'saved' || (state === 'idle' && stored !== '')) return t('call.notes.saved');
  if (state === 'idle') return t('call.notes.auto');
  return t('call.notes.failed', { reason: t(`problem.${state}`) });
}
