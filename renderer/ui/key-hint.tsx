import { formatAccelerator } from '../i18n/format-accelerator.ts';
import { useTexts } from '../i18n/use-texts.ts';
import styles from './key-hint.module.css';

/** The keys of a hotkey beside the thing they do; `aria-keyshortcuts` of that thing says them to screen readers. */
export function KeyHint({ accelerator }: { readonly accelerator: string }) {
  const { t } = useTexts();
  return (
    <kbd className={styles['hint']} aria-hidden="true">
      {formatAccelerator(accelerator, t)}
    </kbd>
  );
}
