import type { LineId } from '#shared/domain/ids.ts';
import type { DialOptions } from '../ports/telephony-connector.ts';

/** By which line, and as whom. */
export interface DialChoice extends Pick<DialOptions, 'callerId'> {
  /** The line for outgoing calls when missing. */
  readonly lineId?: LineId | undefined;
}
