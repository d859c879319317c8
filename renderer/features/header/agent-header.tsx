import { useTexts } from '../../i18n/use-texts.ts';

import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { Elapsed } from '../../ui/elapsed.tsx';
import { VoicemailButtons } from '../voicemail/voicemail-button.tsx';
import styles from './agent-header.module.css';

/** What the agent is doing and for how long; why, where the line below does not say it already. */
export function AgentHeader() {
  const { t } = useTexts();
  const agent = useSnapshot((snapshot) => snapshot.agent);
  const demo = useSnapshot((snapshot) => snapshot.mode === 'demo');
  return (
    <div className={styles['header']}>
      <i className={styles['sign']} data-state={agent.state} aria-hidden="true" />
      <h1>{t(`agent.${agent.state}`)}</h1>
      {agent.state === 'not-ready' && agent.reason === 'no-microphone' && (
        <span className={styles['reason']}>{t(`agent.reason.${agent.reason}`)}</span>
      )}
      <Elapsed className={styles['time']} since={agent.since} />
      <VoicemailButtons />
      {demo && <span className={styles['mode']}>{t('demo.title')}</span>}
    </div>
  );
}
