import type { QualitySummary } from '#shared/domain/quality.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './quality-graph.module.css';

const WIDTH = 320;
const HEIGHT = 44;
const LEAST = 1;
const MOST = 4.5;
/** Under it many people are not satisfied (ITU-T G.109). */
const FAIR = 3.6;

/** The line's score from the answer to the end; the dashed line is where it becomes poor. */
export function QualityGraph({ summary }: { readonly summary: QualitySummary }) {
  const { t } = useTexts();
  const dates = useDates();
  const { series, averageMos, leastMos } = summary;
  const values = { mos: dates.number(averageMos), least: dates.number(leastMos) };
  return (
    <figure className={styles['graph']}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('quality.graph', values)}
      >
        <line className={styles['limit']} x1="0" x2={WIDTH} y1={yOf(FAIR)} y2={yOf(FAIR)} />
        <polyline points={pointsOf(series)} />
      </svg>
      <figcaption aria-hidden="true">
        <span>{t('quality.begin')}</span>
        <span>{t('quality.end')}</span>
      </figcaption>
    </figure>
  );
}

/** One value is drawn as a level line. */
function pointsOf(series: readonly number[]): string {
  const drawn = series.length === 1 ? [...series, ...series] : series;
  return drawn.map((mos, index) => `${(index * WIDTH) / (drawn.length - 1)},${yOf(mos)}`).join(' ');
}

function yOf(mos: number): number {
  const share = (Math.min(Math.max(mos, LEAST), MOST) - LEAST) / (MOST - LEAST);
  return 2 + (1 - share) * (HEIGHT - 4);
}
