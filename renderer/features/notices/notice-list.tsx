import { Info, X } from 'lucide-react';
import type { Notice } from '#shared/domain/snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';

import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { Button } from '../../ui/button.tsx';
import { CallBackEntry } from './call-back-entry.tsx';
import { noticeText } from './notice-text.ts';
import styles from './notices.module.css';
import { ParkedEntry } from './parked-entry.tsx';

/** Where something can be done about it. */
const ABOUT_SOUND: readonly Notice['code'][] = [
  'microphone-away',
  'speaker-away',
  'microphone-silent',
  'ring-off',
  'ring-no-volume',
  'ring-no-device',
];

/** A party that somebody should call. */
const TO_CALL_BACK: readonly Notice['code'][] = ['parked-gone', 'transfer-not-taken'];

export interface NoticeListProps {
  /** Opens the sound settings, where there are any. */
  readonly onOpenSound?: () => void;
}

/** What the agent should know and belongs to no call. */
export function NoticeList({ onOpenSound }: NoticeListProps) {
  const { t } = useTexts();
  const command = useCommand();
  const notices = useSnapshot((snapshot) => snapshot.notices);
  if (notices.length === 0) return null;
  return (
    <ul className={styles['notices']} aria-label={t('notice.label')}>
      {notices.map((notice) => (
        <li key={notice.id} className={styles['notice']}>
          <Info size={16} aria-hidden="true" />
          <div className={styles['words']}>
            {noticeText(notice, t)}
            {notice.code === 'call-parked' && <ParkedEntry notice={notice} />}
            {TO_CALL_BACK.includes(notice.code) && <CallBackEntry notice={notice} />}
            {onOpenSound !== undefined && ABOUT_SOUND.includes(notice.code) && (
              <button type="button" className={styles['about']} onClick={onOpenSound}>
                {t('notice.openSound')}
              </button>
            )}
          </div>
          <Button
            kind="quiet"
            size="icon"
            icon={<X size={16} aria-hidden="true" />}
            aria-label={t('notice.dismiss')}
            onClick={() => void command('notice:dismiss', { id: notice.id })}
          />
        </li>
      ))}
    </ul>
  );
}
