import { formatAccelerator } from '../i18n/format-accelerator.ts';
import styles from './key-hint.module.css';

/** The keys of a hotkey beside the thing they do. Screen readers get them through `aria-keyshortcuts` instead. */
export function KeyHint({ accelerator }: { readonly accelerator: string }) {
  return (
    <kbd className={styles['hint']} aria-hidden="true">
      {formatAccelerator(accelerator)}
    </kbd>
  );
}
