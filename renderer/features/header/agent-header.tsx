import { ChevronDown, Minimize2 } from 'lucide-react';
import { Button, MenuTrigger } from 'react-aria-components';

import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button as PlainButton } from '../../ui/button.tsx';
import { Elapsed } from '../../ui/elapsed.tsx';
import { VoicemailButtons } from '../voicemail/voicemail-button.tsx';
import styles from './agent-header.module.css';
import { AgentMenu } from './agent-menu.tsx';
import { AgentSign } from './agent-sign.tsx';
import { whyText } from './reason-text.ts';

export interface AgentHeaderProps {
  readonly onOpenSettings: () => void;
}

/** What the agent is doing and for how long; pressing it offers what else the agent can be. */
export function AgentHeader({ onOpenSettings }: AgentHeaderProps) {
  const { t } = useTexts();
  const command = useCommand();
  const agent = useSnapshot((snapshot) => snapshot.agent);
  const demo = useSnapshot((snapshot) => snapshot.mode === 'demo');
  const why = whyText(agent, t);
  return (
    <div className={styles['header']}>
      <MenuTrigger>
        <h1>
          <Button className={styles['state'] ?? ''}>
            <span className={styles['now']}>
              <AgentSign state={agent.state} />
              <span>{t(`agent.${agent.state}`)}</span>
            </span>
            {why !== undefined && <span className={styles['reason']}>{why}</span>}
            <span aria-hidden="true">
              <Elapsed className={styles['time']} since={agent.since} />
            </span>
            <ChevronDown size={14} aria-hidden="true" className={styles['chevron']} />
          </Button>
        </h1>
        <AgentMenu onOpenSettings={onOpenSettings} />
      </MenuTrigger>
      <VoicemailButtons />
      <span className={styles['end']}>
        {demo && <span className={styles['mode']}>{t('demo.title')}</span>}
        <PlainButton
          kind="quiet"
          size="icon"
          icon={<Minimize2 size={16} aria-hidden="true" />}
          aria-label={t('strip.shrink')}
          title={t('strip.shrink')}
          onClick={() => void command('window:compact', { on: true })}
        />
      </span>
    </div>
  );
}
