import { choicesFor } from '#shared/domain/choices-for.ts';
import type { CallDirection } from '#shared/domain/call.ts';
import type { Disposition } from '#shared/domain/disposition.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { PromiseButton } from '../follow-ups/promise-button.tsx';
import styles from './after-call.module.css';
import { PromisesOfCall } from '../follow-ups/promises-of-call.tsx';
import { ResultChips } from './result-chips.tsx';

export interface AfterCallLineProps {
  readonly call: {
    readonly id: CallId;
    readonly lineId: LineId;
    readonly direction: CallDirection;
    readonly answeredAt?: number | undefined;
    readonly disposition?: Disposition | undefined;
  };
  readonly number: PartyNumber;
}

/**
 * What a call led to and what was promised in it, in one line. A caller whom the agent did not speak with led to nothing
 * yet: only the promise to call back is offered.
 */
export function AfterCallLine({ call, number }: AfterCallLineProps) {
  const canCallBack = number.kind !== 'withheld' && number.raw !== '';
  const isUnanswered = call.direction === 'incoming' && call.answeredAt === undefined;
  const hasChoices = useSnapshot(({ dispositions }) => choicesFor(dispositions, call.lineId).length > 0);
  const hasResult = call.disposition !== undefined || (hasChoices && !isUnanswered);
  if (!hasResult && !canCallBack) return <PromisesOfCall callId={call.id} />;
  return (
    <>
      <div className={styles['line']}>
        {hasResult && <ResultChips call={call} />}
        {canCallBack && <PromiseButton callId={call.id} worded={!hasResult} />}
      </div>
      <PromisesOfCall callId={call.id} />
    </>
  );
}
