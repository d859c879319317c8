import { X } from 'lucide-react';

import type { HotkeyAction } from '#shared/domain/settings.ts';
import type { HotkeyStatus } from '#shared/domain/snapshot.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { formatAccelerator } from '../../i18n/format-accelerator.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ManagedNote, useManaged } from '../../ui/managed-setting.tsx';
import { HotkeyRecorder } from './hotkey-recorder.tsx';
import styles from './hotkeys-page.module.css';

export interface HotkeyRowProps {
  readonly action: HotkeyAction;
  readonly accelerator: string;
  readonly onSet: (accelerator: string) => void;
}

/** One hotkey: its keys, whether they work, what else they are used for, and free ones when they do not. */
export function HotkeyRow({ action, accelerator, onSet }: HotkeyRowProps) {
  const { t } = useTexts();
  const status = useSnapshot((snapshot) => snapshot.hotkeys.find((key) => key.action === action));
  const label = t(`settings.hotkeys.${action}`);
  const state = status?.state ?? 'off';
  const managed = useManaged(label);
  const tone = status?.usedFor === undefined ? state : 'used';
  return (
    <li className={styles['key']}>
      <div className={styles['line']}>
        <span>
          <b>{label}</b>
          <small data-state={tone}>{stateText(status, t)}</small>
        </span>
        <HotkeyRecorder
          label={label}
          accelerator={accelerator}
          isHeld={managed !== undefined}
          onRecord={onSet}
        />
        {managed === undefined && accelerator !== '' && (
          <Button
            kind="quiet"
            size="icon"
            icon={<X size={16} aria-hidden="true" />}
            aria-label={`${t('settings.hotkeys.remove')}: ${label}`}
            onClick={() => onSet('')}
          />
        )}
      </div>
      {managed !== undefined && <ManagedNote words={managed} />}
      {managed === undefined && status !== undefined && status.alternatives.length > 0 && (
        <div className={styles['free']}>
          {t('settings.hotkeys.free')}
          {status.alternatives.map((free) => (
            <Button key={free} onClick={() => onSet(free)}>
              {formatAccelerator(free, t)}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}

function stateText(status: HotkeyStatus | undefined, t: Translate): string {
  if (status?.sameAs !== undefined) {
    return t('settings.hotkeys.sameAs', { action: t(`settings.hotkeys.${status.sameAs}`) });
  }
  if (status?.usedFor !== undefined) return t(`settings.hotkeys.used.${status.usedFor}`);
  return t(`settings.hotkeys.${status?.state ?? 'off'}`);
}
