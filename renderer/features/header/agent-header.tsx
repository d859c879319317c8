import { useTexts } from '../../i18n/use-texts.ts';

import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTicking } from '../../bridge/use-ticking.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import styles from './agent-header.module.css';

/** What the agent is doing, why, and for how long. */
export function AgentHeader() {
  const { t } = useTexts();
  const agent = useSnapshot((snapshot) => snapshot.agent);
  const demo = useSnapshot((snapshot) => snapshot.mode === 'demo');
  const now = useTicking();
  return (
    <div className={styles['header']}>
      <i className={styles['sign']} data-state={agent.state} aria-hidden="true" />
      <h1>{t(`agent.${agent.state}`)}</h1>
      {agent.state === 'not-ready' && agent.reason !== undefined && (
        <span className={styles['reason']}>{t(`agent.reason.${agent.reason}`)}</span>
      )}
      <time className={styles['time']}>{formatDuration(now - agent.since)}</time>
      {demo && <span className={styles['mode']}>{t('demo.title')}</span>}
    </div>
  );
}
