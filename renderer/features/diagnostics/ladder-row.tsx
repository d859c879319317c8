import { useId, useState } from 'react';

import type { LadderMessage } from '#shared/domain/diagnostics.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { dotted } from '../../i18n/dotted.ts';
import type { Dates } from '../../i18n/create-dates.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './ladder.module.css';

export interface LadderRowProps {
  readonly callId: CallId;
  readonly message: LadderMessage;
  /** When the first message of the call went. */
  readonly start: number;
}

/** One message: when, which way, what it was; its redacted text on a click. */
export function LadderRow({ callId, message, start }: LadderRowProps) {
  const { t } = useTexts();
  const dates = useDates();
  const command = useCommand();
  const id = useId();
  const [text, setText] = useState<string>();
  const { n, direction, status } = message;
  async function toggle(): Promise<void> {
    if (text !== undefined) {
      setText(undefined);
      return;
    }
    const reply = await command('diagnostics:message', { id: callId, n });
    if (reply.ok) setText(reply.value);
  }
  return (
    <li>
      <button
        type="button"
        className={styles['message']}
        data-row
        data-direction={direction}
        data-bad={isRefusal(status)}
        aria-expanded={text !== undefined}
        aria-controls={id}
        onClick={() => void toggle()}
      >
        <span className={styles['time']}>{offsetText(message.at - start, dates, t)}</span>
        <span className={styles['way']}>
          <b dir="ltr">{nameOf(message)}</b>
          <small>{factsOf(message, t)}</small>
          <i aria-hidden="true" />
          <span className="visually-hidden">{t(`diagnostics.ladder.${direction}`)}</span>
        </span>
      </button>
      {text !== undefined && (
        <section id={id} aria-label={t('diagnostics.ladder.text')}>
          <pre className={styles['text']}>{text}</pre>
        </section>
      )}
    </li>
  );
}

/** A server that asks for the password refuses nothing yet. */
function isRefusal(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status !== 401 && status !== 407;
}

function nameOf({ method, status, phrase }: LadderMessage): string {
  return status === undefined ? method : [status, phrase].filter(Boolean).join(' ');
}

function factsOf({ method, status, hasAudio }: LadderMessage, t: Translate): string {
  return dotted(
    [
      status === undefined ? undefined : t('diagnostics.ladder.answers', { method }),
      hasAudio ? t('diagnostics.ladder.audio') : undefined,
    ],
    t,
  );
}

/** Milliseconds since the first message, up to a second; then seconds. */
function offsetText(milliseconds: number, dates: Dates, t: Translate): string {
  return milliseconds < 1000
    ? t('quality.ms', { value: `+${dates.number(Math.round(milliseconds))}` })
    : t('time.seconds', { value: `+${dates.number(Math.round(milliseconds / 100) / 10)}` });
}
