import { isMac } from './format-accelerator.ts';

/** An Electron accelerator as `aria-keyshortcuts` wants it: the names of `KeyboardEvent.key`, joined by plus signs. */
export function ariaKeys(accelerator: string | undefined, mac: boolean = isMac()): string | undefined {
  return accelerator
    ?.replace('CommandOrControl', mac ? 'Meta' : 'Control')
    .replace('Super', 'Meta')
    .replace('Return', 'Enter');
}
