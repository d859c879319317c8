import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { DialOptions } from '../ports/telephony-connector.ts';

/** By which line, as whom, and about whom. */
export interface DialChoice extends Pick<DialOptions, 'callerId' | 'referral'> {
  /** The line for outgoing calls when missing. */
  readonly lineId?: LineId | undefined;
  /** The call that the new one is the consultation of. */
  readonly consultationOf?: CallId | undefined;
}

/** Whom to call: a number, with the name the agent picked it by. */
export interface DialTo {
  readonly number: string;
  readonly name?: string | undefined;
}
