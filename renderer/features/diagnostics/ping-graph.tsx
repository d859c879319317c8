import type { AnsweredPing } from '#shared/domain/diagnostics.ts';
import styles from './diagnostics.module.css';

const WIDTH = 320;
const HEIGHT = 32;
/** Quick answers stay at the foot of the graph, however alike they are. */
const FULL_MS = 200;

/** How long each ping took, over time; told in words beside it. */
export function PingGraph({ pings }: { readonly pings: readonly AnsweredPing[] }) {
  const from = pings[0]?.at ?? 0;
  const length = Math.max(1, (pings.at(-1)?.at ?? 1) - from);
  const most = Math.max(FULL_MS, ...pings.map(({ tookMs }) => tookMs));
  return (
    <svg
      className={styles['graph']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {pings.map(({ at, tookMs }) => {
        const x = ((at - from) / length) * WIDTH;
        const height = Math.max(2, (tookMs / most) * HEIGHT);
        return <line key={at} x1={x} x2={x} y1={HEIGHT} y2={HEIGHT - height} />;
      })}
    </svg>
  );
}
