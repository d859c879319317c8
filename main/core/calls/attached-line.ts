import type { LineId } from '#shared/domain/ids.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import type { Result } from '#shared/result.ts';

/** The line that a connector serves: its name for people, and how numbers are read and dialled on it. */
export interface AttachedLine {
  readonly id: LineId;
  readonly label: string;
  readNumber(raw: string, withheld: boolean): PartyNumber;
  /** What is sent to the PBX for text that the agent typed. */
  dialable(text: string): Result<string, 'number-empty' | 'number-invalid'>;
}
