import type { WrapUp } from '#shared/domain/agent.ts';
import { choicesFor } from '#shared/domain/choices-for.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTicking } from '../../bridge/use-ticking.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { partyName } from '../calls/party-name.ts';
import styles from './wrap-up-strip.module.css';

/** After-call work: whose, how long it lasts, more of it, or the end. */
export function WrapUpStrip() {
  const { t } = useTexts();
  const command = useCommand();
  const wrapUp = useSnapshot((snapshot) => snapshot.work.wrapUp);
  const call = useSnapshot(({ calls, work }) => calls.find(({ id }) => id === work.wrapUp?.callId));
  const isMissing = useSnapshot(isResultMissing);
  if (wrapUp === undefined) return null;
  return (
    <section className={styles['strip']} aria-label={t('agent.wrapUp.label')}>
      <p>
        <b>{t('agent.wrapUp.title')}</b>
        <TimeLeft wrapUp={wrapUp} />
        {call !== undefined && (
          <small data-missing={isMissing}>
            {isMissing ? t('disposition.missing') : t('agent.wrapUp.for', { name: partyName(call, t) })}
          </small>
        )}
      </p>
      <div className={styles['acts']}>
        <Button onClick={() => void command('agent:wrap-up-extend')}>{t('agent.wrapUp.extend')}</Button>
        <Button kind="primary" onClick={() => void command('agent:wrap-up-done')}>
          {t('agent.wrapUp.done')}
        </Button>
      </div>
      <Bar wrapUp={wrapUp} />
    </section>
  );
}

/** Reminds; the next call never waits for it. */
function isResultMissing({ dispositions, calls, work }: Snapshot): boolean {
  const call = calls.find(({ id }) => id === work.wrapUp?.callId);
  if (call === undefined || !dispositions.required || call.disposition !== undefined) return false;
  return choicesFor(dispositions, call.lineId).length > 0;
}

function TimeLeft({ wrapUp }: { readonly wrapUp: WrapUp }) {
  const { t } = useTexts();
  const now = useTicking();
  // Rounded up, so that a wrap-up of 30 s begins with 0:30 and never ends before 0:00 was due.
  const leftMs = Math.ceil(Math.max(0, wrapUp.until - now) / 1000) * 1000;
  return <time className={styles['left']}>{t('agent.wrapUp.left', { time: formatDuration(leftMs) })}</time>;
}

/** How much is left, for the eye alone: the words beside say it. */
function Bar({ wrapUp: { since, until } }: { readonly wrapUp: WrapUp }) {
  const now = useTicking();
  const part = Math.min(1, Math.max(0, (until - now) / Math.max(1, until - since)));
  return <progress className={styles['bar']} value={part} max={1} aria-hidden="true" />;
}
