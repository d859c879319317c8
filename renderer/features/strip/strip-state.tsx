import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Elapsed } from '../../ui/elapsed.tsx';
import { ReachStroke } from '../../ui/reach-stroke.tsx';
import { AgentSign } from '../header/agent-sign.tsx';
import { whyText } from '../header/reason-text.ts';
import { serverHost } from '../reach/server-host.ts';
import styles from './strip.module.css';

/** While no call is there: what the agent is doing, for how long, and whether calls reach them. */
export function StripState() {
  const { t } = useTexts();
  const command = useCommand();
  const agent = useSnapshot((snapshot) => snapshot.agent);
  const reach = useSnapshot((snapshot) => snapshot.reachability);
  const wrapsUp = useSnapshot(({ work }) => work.wrapUp !== undefined);
  const why = whyText(agent, t);
  const server = serverHost(reach) ?? t('reach.banner.unknownServer');
  return (
    <>
      <div className={styles['who']}>
        <h1 className={styles['name']}>
          <AgentSign state={agent.state} />
          <span>{t(`agent.${agent.state}`)}</span>
          {why !== undefined && <span className={styles['why']}>{why}</span>}
          <span className={styles['time']} aria-hidden="true">
            <Elapsed since={agent.since} />
          </span>
        </h1>
        <p className={styles['below']} data-state={reach.state}>
          <ReachStroke state={reach.state} />
          <span>{t(`reach.${reach.state}`, { server, ...reach.lines })}</span>
        </p>
      </div>
      {wrapsUp && (
        <Button kind="primary" onClick={() => void command('agent:wrap-up-done')}>
          {t('agent.wrapUp.done')}
        </Button>
      )}
    </>
  );
}
