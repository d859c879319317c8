import { BellOff, CornerUpRight } from 'lucide-react';
import type { ReactNode } from 'react';

import type { Forwarding } from '#shared/domain/agent.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './header-lines.module.css';

/** Do not disturb and forwarding, said for as long as they hold, each with the way to end it. */
export function GateLines() {
  const { t } = useTexts();
  const command = useCommand();
  const { doNotDisturb, forward, pbx } = useSnapshot((snapshot) => snapshot.work.gate);
  const detail = pbx === 'refused' || pbx === 'telling' ? t(`agent.gate.${pbx}`) : undefined;
  if (!doNotDisturb && forward.when === 'off') return null;
  return (
    <section className={styles['gate']} aria-label={t('agent.gate.label')}>
      {doNotDisturb && (
        <Line
          icon={<BellOff size={16} aria-hidden="true" />}
          words={t('agent.gate.doNotDisturb')}
          detail={detail}
          onOff={() => void command('agent:do-not-disturb', { on: false })}
        />
      )}
      {forward.when !== 'off' && (
        <Line
          icon={<CornerUpRight size={16} aria-hidden="true" />}
          words={forwardText(forward, t)}
          detail={doNotDisturb ? undefined : detail}
          onOff={() => void command('agent:forward', { ...forward, when: 'off' })}
        />
      )}
    </section>
  );
}

function forwardText({ when, number, afterSeconds }: Forwarding, t: Translate): string {
  if (when === 'off') return '';
  return t(`agent.gate.${when}`, { number, seconds: afterSeconds });
}

interface LineProps {
  readonly icon: ReactNode;
  readonly words: string;
  readonly detail: string | undefined;
  readonly onOff: () => void;
}

function Line({ icon, words, detail, onOff }: LineProps) {
  const { t } = useTexts();
  return (
    <div className={styles['line']}>
      {icon}
      <p>
        {words}
        {detail !== undefined && <small>{detail}</small>}
      </p>
      <Button kind="quiet" aria-label={`${t('agent.gate.off')}: ${words}`} onClick={onOff}>
        {t('agent.gate.off')}
      </Button>
    </div>
  );
}
