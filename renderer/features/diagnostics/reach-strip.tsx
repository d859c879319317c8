import type { ReachPart } from '#shared/domain/diagnostics.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './diagnostics.module.css';

const WIDTH = 1440;
/** A minute would be narrower than a pixel; what went wrong is always seen. */
const LEAST = 8;

/** A day as the line itself: drawn through where nothing was wrong, broken where calls could not reach the agent. */
export function ReachStrip({ day, words }: { readonly day: readonly ReachPart[]; readonly words: string }) {
  const { t } = useTexts();
  const from = day[0]?.from ?? 0;
  const length = Math.max(1, (day.at(-1)?.to ?? 1) - from);
  const at = (time: number): number => ((time - from) / length) * WIDTH;
  return (
    <figure className={styles['strip']}>
      <svg viewBox={`0 0 ${WIDTH} 20`} preserveAspectRatio="none" role="img" aria-label={words}>
        {day.map((part) => {
          const start = at(part.from);
          const end = part.kind === 'lost' ? Math.max(at(part.to), start + LEAST) : at(part.to);
          return part.kind === 'lost' ? (
            <rect key={part.from} data-kind="lost" x={start} width={end - start} y="0" height="20" />
          ) : (
            <line key={part.from} data-kind={part.kind} x1={start} x2={end} y1="10" y2="10" />
          );
        })}
      </svg>
      <figcaption aria-hidden="true">
        <span>{t('diagnostics.day.before')}</span>
        <span>{t('diagnostics.day.now')}</span>
      </figcaption>
    </figure>
  );
}
