import { useState } from 'react';

import type { LineQuality as Quality } from '#shared/domain/quality.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { LineDetails } from './line-details.tsx';
import styles from './line-quality.module.css';

/** How good the line of a call is, in words; the numbers and what helps come on demand. */
export function LineQuality({ quality }: { readonly quality: Quality }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const words = t(`quality.${quality.word}`);
  const { roundTripMs } = quality;
  const shown = roundTripMs === undefined ? words : t('quality.line', { words, roundTrip: roundTripMs });
  return (
    <>
      <button
        type="button"
        className={styles['line']}
        data-word={quality.word}
        aria-haspopup="dialog"
        aria-label={t('quality.open', { shown })}
        onClick={() => setOpen(true)}
      >
        <Bars word={quality.word} />
        {shown}
      </button>
      {open && <LineDetails quality={quality} onClose={() => setOpen(false)} />}
    </>
  );
}

const LIT = { good: 3, fair: 2, poor: 1 } as const;

/** Differs in shape as well as in colour. */
function Bars({ word }: { readonly word: Quality['word'] }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {[4, 8, 12].map((height, index) => (
        <rect
          key={height}
          x={index * 4.5}
          y={12 - height}
          width="3"
          height={height}
          rx="0.5"
          data-lit={index < LIT[word]}
        />
      ))}
    </svg>
  );
}
