import { asText } from './as-text.ts';
import type { PortalData } from './portal-data.ts';
import { refused } from './portal-error.ts';
import type { Params } from './telephony-methods.ts';

/** `telephony.call.attachTranscription`: phrases of a call that is finished; a second one replaces them. */
export function attachTranscription(data: PortalData, params: Params): unknown {
  const callId = asText(params['CALL_ID']);
  if (callId === '') throw refused('CALL_ID should be set');
  const messages = params['MESSAGES'];
  if (!Array.isArray(messages)) throw refused('MESSAGES should be an array');
  for (const message of messages as readonly Params[]) check(message);
  const row = data.rows.find(({ call }) => call.callId === callId);
  if (row === undefined) throw refused(`Call ${callId} is not found. Is it finished?`);
  row.transcript = { id: data.nextId(), messages };
  return { TRANSCRIPT_ID: row.transcript.id };
}

function check({ SIDE, START_TIME, STOP_TIME, MESSAGE }: Params): void {
  if (SIDE !== 'User' && SIDE !== 'Client') throw refused('SIDE should be either User or Client');
  if (!Number.isInteger(START_TIME) || Number(START_TIME) < 0)
    throw refused('START_TIME should be greater than or equal to 0');
  if (!Number.isInteger(STOP_TIME) || Number(STOP_TIME) < 1)
    throw refused('STOP_TIME should be greater than 0');
  if (typeof MESSAGE !== 'string' || MESSAGE === '') throw refused('MESSAGE should not be empty');
}
