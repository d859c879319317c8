import { Pause, Play } from 'lucide-react';

import type { KeptRecording } from '#shared/domain/recording.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './past-recording.module.css';
import { usePlayer } from './use-player.ts';

/** Play, where it is, and how long it is. */
export function PlayerBar({ recording }: { readonly recording: KeptRecording }) {
  const { t } = useTexts();
  const { view, toggle, seek } = usePlayer(recording);
  const total = recording.parts.reduce((sum, { ms }) => sum + ms, 0);
  const at = Math.min(view.at, total);
  const plays = view.state === 'playing';
  const words = { at: formatDuration(at), total: formatDuration(total) };
  if (view.state === 'unreadable') return <p role="alert">{t('recording.unreadable')}</p>;
  return (
    <div className={styles['player']}>
      <Button
        size="icon"
        icon={plays ? <Pause size={16} aria-hidden="true" /> : <Play size={16} aria-hidden="true" />}
        aria-label={t(plays ? 'recording.pause' : 'recording.play')}
        title={t(plays ? 'recording.pause' : 'recording.play')}
        aria-busy={view.state === 'loading'}
        onClick={toggle}
      />
      <input
        type="range"
        min={0}
        max={Math.round(total)}
        step={100}
        value={Math.round(at)}
        aria-label={t('recording.position')}
        aria-valuetext={t('recording.positionOf', words)}
        onChange={(event) => seek(Number(event.target.value))}
      />
      <span className={styles['time']} aria-hidden="true">
        {words.at} / {words.total}
      </span>
    </div>
  );
}
