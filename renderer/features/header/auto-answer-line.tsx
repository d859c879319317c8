import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTicking } from '../../bridge/use-ticking.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './auto-answer-line.module.css';

/** The count-down of a call that is answered by itself, and the way to stop it. */
export function AutoAnswerLine({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const command = useCommand();
  if (call.autoAnswerAt === undefined || !call.actions.includes('cancel-auto-answer')) return null;
  return (
    <div className={styles['line']}>
      <Countdown at={call.autoAnswerAt} />
      <Button onClick={() => void command('agent:cancel-auto-answer', { id: call.id })}>
        {t('agent.autoAnswer.cancel')}
      </Button>
    </div>
  );
}

function Countdown({ at }: { readonly at: number }) {
  const { t } = useTexts();
  const now = useTicking();
  const seconds = Math.ceil((at - now) / 1000);
  return <p>{seconds > 0 ? t('agent.autoAnswer.in', { seconds }) : t('agent.autoAnswer.now')}</p>;
}
