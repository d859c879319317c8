import type { Disposition } from '#shared/domain/disposition.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import { PromiseButton } from '../follow-ups/promise-button.tsx';
import styles from './after-call.module.css';
import { PromisesOfCall } from '../follow-ups/promises-of-call.tsx';
import { ResultChips } from './result-chips.tsx';

export interface AfterCallLineProps {
  readonly call: {
    readonly id: CallId;
    readonly lineId: LineId;
    readonly disposition?: Disposition | undefined;
  };
  readonly number: PartyNumber;
}

/** What a call led to and what was promised in it, in one line. */
export function AfterCallLine({ call, number }: AfterCallLineProps) {
  const canCallBack = number.kind !== 'withheld' && number.raw !== '';
  return (
    <>
      <div className={styles['line']}>
        <ResultChips call={call} />
        {canCallBack && <PromiseButton callId={call.id} />}
      </div>
      <PromisesOfCall callId={call.id} />
    </>
  );
}
