import { useState, type KeyboardEvent } from 'react';

import { formatAccelerator, isMac } from '../../i18n/format-accelerator.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { acceleratorOf } from './accelerator-of.ts';

export interface HotkeyRecorderProps {
  readonly label: string;
  readonly accelerator: string;
  /** The keys cannot be changed. */
  readonly isHeld?: boolean;
  readonly onRecord: (accelerator: string) => void;
}

/** A button that shows the keys and, once pressed, takes the next ones. Escape and leaving keep the old keys. */
export function HotkeyRecorder({ label, accelerator, isHeld = false, onRecord }: HotkeyRecorderProps) {
  const { t } = useTexts();
  const [recording, setRecording] = useState<'keys' | 'needs-modifier'>();

  function onKeyDown(event: KeyboardEvent): void {
    if (recording === undefined || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setRecording(undefined);
      return;
    }
    const keys = acceleratorOf(event.nativeEvent, isMac());
    if (keys.kind === 'needs-modifier') setRecording('needs-modifier');
    if (keys.kind === 'keys') {
      setRecording(undefined);
      onRecord(keys.accelerator);
    }
  }

  const current = accelerator === '' ? t('settings.hotkeys.none') : formatAccelerator(accelerator, t);
  return (
    <Button
      disabled={isHeld}
      aria-label={isHeld ? `${label}: ${current}` : `${label}: ${current}. ${t('settings.hotkeys.change')}`}
      aria-live="polite"
      onClick={() => setRecording('keys')}
      onKeyDown={onKeyDown}
      onBlur={() => setRecording(undefined)}
    >
      {recording === undefined && current}
      {recording === 'keys' && t('settings.hotkeys.press')}
      {recording === 'needs-modifier' && t('settings.hotkeys.needsModifier')}
    </Button>
  );
}
