import { Pause } from 'lucide-react';
import { Fragment } from 'react';

import type { CallView } from '#shared/domain/call.ts';
import type { Party } from '#shared/domain/party.ts';
import { useSnapshot } from '../../../bridge/use-snapshot.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { Elapsed } from '../../../ui/elapsed.tsx';
import { useHasSeveralLines } from '../../lines/use-has-several-lines.ts';
import styles from './call-meta.module.css';
import { HoldWords } from './hold-words.tsx';
import { partyName } from '../party-name.ts';
import { useLook } from '../use-look.ts';

function partyText({ displayName, number }: Party): string {
  return displayName ?? number.display;
}

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

/**
 * The small line above the name: what the call is, on which of several lines, who forwarded it, through which queue and
 * number it came, and for how long. A hold stands first, in the same line, so that nothing below moves.
 */
export function CallMeta({ call, brief = false }: CallMetaProps) {
  return (
    <div className={styles['meta']}>
      <MetaParts call={call} brief={brief} />
      <Elapsed className={styles['time']} since={countsFrom(call)} until={call.endedAt} />
    </div>
  );
}

function MetaParts({ call, brief }: Required<CallMetaProps>) {
  const { t } = useTexts();
  const about = useSnapshot(({ calls }) => calls.find(({ id }) => id === call.consultationOf));
  const look = useLook(call);
  const chip = look === undefined || look.tint === 'none' ? undefined : look;
  const came = [call.queue, call.calledNumber].filter((part) => part !== undefined && part !== '');
  const several = useHasSeveralLines();
  const origin = [
    ...(several || came.length === 0 ? [call.lineLabel] : []),
    ...(call.divertedBy === undefined ? [] : [t('call.divertedBy', { name: partyText(call.divertedBy) })]),
    ...came,
  ];
  const saysPhase = !brief && call.phase !== 'connected' && call.hold === 'none';
  const parts = [
    ...(saysPhase ? [t(`call.phase.${phaseText(call)}`)] : []),
    ...(about === undefined ? origin : [t('transfer.about', { name: partyName(about, t) })]),
  ].filter((part) => part !== chip?.shown);
  return (
    <span className={styles['parts']}>
      {call.hold !== 'none' && (
        <b className={styles['hold']}>
          <Pause size={12} aria-hidden="true" />
          <HoldWords call={call} />
        </b>
      )}
      {chip !== undefined && (
        <b className={styles['chip']} data-tint={chip.tint}>
          {chip.shown}
        </b>
      )}
      {parts.map((part, index) => (
        <Fragment key={part}>
          {(index > 0 || call.hold !== 'none' || chip !== undefined) && <i aria-hidden="true">·</i>}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
