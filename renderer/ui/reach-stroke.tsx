import type { Reachability } from '#shared/domain/reachability.ts';
import styles from './reach-stroke.module.css';

/** The line to the phone server as a stroke: solid when calls get through, dashed when not, pulsing in between. */
export function ReachStroke({ state }: { readonly state: Reachability['state'] }) {
  return <i className={styles['stroke']} data-state={state} aria-hidden="true" />;
}
