import { Fragment } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';

import type { CallView } from '#shared/domain/call.ts';
import { useTicking } from '../../bridge/use-ticking.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import styles from './call-meta.module.css';

/** Since when the shown time counts: talking time once connected, ringing time before. */
function countsFrom(call: CallView): number {
  return call.answeredAt ?? call.ringingAt ?? call.startedAt;
}

function phaseText(call: CallView): 'dialing' | 'ringing' | 'ringingOut' | 'connected' | 'held' | 'ended' {
  return call.phase === 'ringing' && call.direction === 'outgoing' ? 'ringingOut' : call.phase;
}

export interface CallMetaProps {
  readonly call: CallView;
  /** Leaves the phase out, where the surface itself says it. */
  readonly brief?: boolean;
}

/** The small line above the name: what the call is, through which queue and number it came, and for how long. */
export function CallMeta({ call, brief = false }: CallMetaProps) {
  const { t } = useTexts();
  const now = useTicking();
  const came = [call.queue, call.calledNumber].filter((part) => part !== undefined);
  const parts = [
    ...(brief || call.phase === 'connected' ? [] : [t(`call.phase.${phaseText(call)}`)]),
    ...(came.length > 0 ? came : [call.lineLabel]),
  ];
  return (
    <div className={styles['meta']}>
      <span className={styles['parts']}>
        {parts.map((part, index) => (
          <Fragment key={part}>
            {index > 0 && <i aria-hidden="true">·</i>}
            <span>{part}</span>
          </Fragment>
        ))}
      </span>
      <time className={styles['time']}>{formatDuration((call.endedAt ?? now) - countsFrom(call))}</time>
    </div>
  );
}
