import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './header-lines.module.css';
import { choiceText } from './reason-text.ts';

/** Says when the phone system does not know yet, or did not take, what the agent chose. Nothing while it agrees. */
export function PbxLine() {
  const { t } = useTexts();
  const command = useCommand();
  const pbx = useSnapshot((snapshot) => snapshot.work.pbx);
  const reachable = useSnapshot(
    ({ reachability }) => reachability.state === 'reachable' || reachability.state === 'partly',
  );
  if (!reachable || pbx.state === 'alone' || pbx.state === 'agreed') return null;
  if (pbx.state === 'telling') {
    return <output className={styles['quiet']}>{t('agent.pbx.telling')}</output>;
  }
  const { wanted } = pbx;
  return (
    <section className={styles['line']} role="alert" data-tone="warn">
      <p>
        {wanted === undefined
          ? t('agent.pbx.refusedMode')
          : t('agent.pbx.refused', { wanted: choiceText(wanted, t) })}
      </p>
      <Button onClick={() => void command('agent:retry')}>{t('agent.pbx.retry')}</Button>
      {wanted !== undefined && (
        <Button kind="quiet" onClick={() => void command('agent:leave-it')}>
          {t('agent.pbx.leave')}
        </Button>
      )}
    </section>
  );
}
