import type { CrmCall, CrmRecordRef, CrmWriteOf } from '#shared/domain/crm-write.ts';

import type { CreatioResult } from './creatio-result.ts';
import { CALL_LINKS, creatioDate, DIRECTION_IDS, isCreatioType, wholeSeconds } from './creatio-values.ts';

/** Rows of the dictionary of call results, as the administrator set them; none is written where they are missing. */
export interface CreatioResults {
  readonly answered?: string;
  readonly unanswered?: string;
}

/** Of a text as long as a note a list shows this much. */
const COMMENT_MAX = 250;

type Fields = Readonly<Record<string, string | number>>;

/** A new row of `Call`: who, when, and our own id in `IntegrationId`, by which it is found again. */
export function beginFields(call: CrmCall, links: Fields): Fields {
  return {
    Caption: call.number === '' ? 'Call' : call.number,
    IntegrationId: call.callId,
    ...(call.number !== '' && {
      [call.direction === 'incoming' ? 'CallerId' : 'CalledId']: call.number,
    }),
    StartDate: creatioDate(call.startedAt),
    DirectionId: DIRECTION_IDS[call.direction],
    ...links,
  };
}

export function finishFields(
  write: CrmWriteOf<'finish'>,
  { id, words }: CreatioResult,
  links: Fields,
): Fields {
  const { call, endedAt, talkMs } = write;
  const totalMs = Math.max(endedAt - call.startedAt, talkMs);
  return {
    EndDate: creatioDate(call.startedAt + totalMs),
    Duration: wholeSeconds(totalMs),
    BeforeConnectionTime: wholeSeconds(totalMs - talkMs),
    TalkTime: wholeSeconds(talkMs),
    ...(id !== undefined && { ResultId: id }),
    ...(words !== undefined && words !== '' && textFields(words)),
    ...links,
  };
}

/** The whole note, and its beginning where lists of calls show it. */
export function noteFields(text: string, { id, words }: CreatioResult): Fields {
  const note = [words ?? '', text].filter((part) => part !== '').join('\n\n');
  return { ...textFields(note), ...(id !== undefined && { ResultId: id }) };
}

function textFields(text: string): Fields {
  const note = text.trim();
  const line = note.replace(/\s+/g, ' ');
  return {
    Notes: note,
    Comment: line.length > COMMENT_MAX ? `${line.slice(0, COMMENT_MAX - 1)}…` : line,
  };
}

/** Bodies want the flat name of a link (`ContactId`); a navigation name would be ignored without a word. */
export function linkFields(record: CrmRecordRef | undefined, accountOfContact?: string): Fields {
  if (record === undefined || !isCreatioType(record.type)) return {};
  const links = { [CALL_LINKS[record.type]]: record.id };
  return record.type === 'contact' && accountOfContact !== undefined
    ? { ...links, AccountId: accountOfContact }
    : links;
}
