import { useEffect, useRef, useState } from 'react';

import type { SoundLevels } from '#shared/domain/sound.ts';
import { useServices } from '../../bridge/services.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './level-bar.module.css';

/** Speech lies between -50 and 0 dB; a linear bar would hardly move. */
const FLOOR_DB = -50;
const STEPS = 10;

/** How loud something is, moving; what is read out changes in tenths. */
export function LevelBar({
  of,
  label,
}: {
  readonly of: keyof SoundLevels;
  readonly label: 'voice' | 'heard';
}) {
  const { t } = useTexts();
  const { bridge } = useServices();
  const bar = useRef<HTMLSpanElement>(null);
  const [step, setStep] = useState(0);
  useEffect(
    () =>
      bridge.onSoundLevels((levels) => {
        const share = shareOf(levels[of]);
        if (bar.current !== null) bar.current.style.scale = `${share} 1`;
        setStep(Math.round(share * STEPS));
      }),
    [bridge, of],
  );
  const name = t(`settings.sound.${label}Level`);
  return (
    <div className={styles['level']}>
      <small>{name}</small>
      <div
        className={styles['track']}
        role="meter"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={STEPS}
        aria-valuenow={step}
      >
        <span ref={bar} />
      </div>
    </div>
  );
}

function shareOf(level: number): number {
  if (level <= 0) return 0;
  return Math.max(0, 1 - (20 * Math.log10(level)) / FLOOR_DB);
}
