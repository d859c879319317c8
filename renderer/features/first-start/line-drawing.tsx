import styles from './first-start.module.css';

/** The line: from the phone network, through the hook, to the agent. */
export function LineDrawing() {
  return (
    <svg className={styles['drawing']} viewBox="0 0 348 120" aria-hidden="true" fill="none">
      <path
        className={styles['wire']}
        d="M-20 84 H96 C128 84 128 36 160 36 H188 C220 36 220 84 252 84 H368"
      />
      <circle className={styles['hook']} cx="174" cy="36" r="14" />
      <circle className={styles['point']} cx="174" cy="36" r="4" />
    </svg>
  );
}
