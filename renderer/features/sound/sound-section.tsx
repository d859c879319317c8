import { useId, type ReactNode } from 'react';

import styles from './sound-section.module.css';

/** One subject of the sound settings under its name. */
export function SoundSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
