import type { OverallReachability } from '#shared/domain/reachability.ts';
import styles from './reach-stroke.module.css';

/**
 * The way to the phone server as a stroke: solid when calls get through, dashed when not, half of each when they do on
 * some lines only, pulsing in between.
 */
export function ReachStroke({ state }: { readonly state: OverallReachability['state'] }) {
  return <i className={styles['stroke']} data-state={state} aria-hidden="true" />;
}
