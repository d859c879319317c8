import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './command-field.module.css';
import { dialable } from './dialable.ts';
import { enterWords, shiftEnterWords, type FoundRow } from './found-rows.ts';

export interface EnterLineProps {
  readonly text: string;
  /** The row that the arrows chose. */
  readonly row: FoundRow | undefined;
  readonly canOpen: boolean;
}

/**
 * What Enter does now, in words; or that no line can call out at present. Spoken after a row that was chosen, and not
 * with each key that is typed.
 */
export function EnterLine({ text, row, canOpen }: EnterLineProps) {
  const { t } = useTexts();
  const canCall = useSnapshot(({ lines }) =>
    lines.some(({ reachability: { state } }) => state === 'reachable'),
  );
  const typed = text.trim();
  const opens = row?.kind === 'call' && canOpen;
  const plain = t(dialable(typed) === undefined ? 'field.enter.callName' : 'field.enter.call', {
    number: typed,
  });
  const words = row === undefined ? plain : enterWords(row, canOpen, t);
  const more = row === undefined || !canCall ? undefined : shiftEnterWords(row, canOpen, t);
  const said = canCall || opens ? [words, more].filter(Boolean).join(' ') : t('field.enter.noLine');
  return (
    <p className={styles['enter']} aria-live={row === undefined ? 'off' : 'polite'}>
      {said}
    </p>
  );
}
