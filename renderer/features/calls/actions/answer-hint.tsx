import type { CallView } from '#shared/domain/call.ts';
import { useSnapshot } from '../../../bridge/use-snapshot.ts';
import { formatAccelerator } from '../../../i18n/format-accelerator.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import styles from './call-buttons.module.css';
import { useHotkey } from './use-hotkey.ts';

/**
 * The key that answers from anywhere, beside the one call it would answer. The line is kept, empty, beside others and
 * while answering is under way, so that nothing jumps.
 */
export function AnswerHint({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const key = useHotkey('answer');
  const target = useSnapshot(({ calls }) => calls.find((one) => one.actions.includes('answer'))?.id);
  const useful = target === call.id && call.intent === undefined;
  if (key === undefined || call.phase !== 'ringing' || call.direction !== 'incoming') return null;
  return (
    <p className={styles['hint']} data-useful={useful} aria-hidden={!useful}>
      {t('call.hint.answer', { keys: formatAccelerator(key, t) })}
    </p>
  );
}
