import type { CrmRecordRef, CrmWrite } from '#shared/domain/crm-write.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { templateValues } from '#core/pop/template-values.ts';
import type { WriteContext } from '#core/ports/crm-writer.ts';
import type { TemplateValues } from '#core/templates/template-value.ts';

import type { CreateWrite } from '../new-record/guarded-creator.ts';
import { requiredName } from '../new-record/required-name.ts';

/** What a question about a caller may say. */
export function lookupValues(number: PartyNumber): TemplateValues {
  const {
    number: shown,
    e164,
    national,
    digits,
  } = {
    ...templateValues({ party: { number }, callId: '', direction: 'incoming' }, {}),
  };
  return { number: shown ?? '', e164: e164 ?? '', national: national ?? '', digits: digits ?? '' };
}

/** The record of a call: the chosen one, else the one that an earlier step found. */
export function recordOf(
  { call }: CrmWrite,
  { receipts }: Pick<WriteContext, 'receipts'>,
): CrmRecordRef | undefined {
  return call.record ?? receipts.begin?.record ?? receipts.finish?.record;
}

/** What a write may say: the call, its record and its ids in the CRM, and what the step is about. */
export function writeValues(write: CrmWrite, context: Pick<WriteContext, 'receipts'>): TemplateValues {
  const { call } = write;
  const { begin, note } = context.receipts;
  const record = recordOf(write, context) ?? { id: '', type: '' };
  return {
    ...lookupValues(readNumber(call.number, '')),
    'call-id': call.callId,
    direction: call.direction,
    'started-at': new Date(call.startedAt),
    'record-id': record.id,
    'record-type': record.type,
    'begun-id': begin?.id ?? '',
    'note-id': note?.id ?? '',
    ...stepValues(write),
  };
}

/** What the making of a record may say: the caller, what the agent filled in, and whom a case is of. */
export function createValues(
  { call, fields, newId }: CreateWrite,
  owner: CrmRecordRef | undefined,
): TemplateValues {
  const { firstName, lastName } = requiredName(fields, call.number);
  return {
    ...lookupValues(readNumber(call.number, '')),
    'call-id': call.callId,
    direction: call.direction,
    'started-at': new Date(call.startedAt),
    'record-id': owner?.id ?? '',
    'record-type': owner?.type ?? '',
    'new-id': newId,
    'first-name': firstName,
    'last-name': lastName,
    name: `${firstName} ${lastName}`.trim(),
    company: fields.company,
    email: fields.email,
    note: fields.note,
  };
}

function stepValues(write: CrmWrite): TemplateValues {
  if (write.step === 'note') return { note: write.text.trim() };
  if (write.step !== 'finish') return {};
  const { endedAt, talkMs, result, call } = write;
  return {
    result,
    'ended-at': new Date(endedAt),
    ...(talkMs > 0 && { 'answered-at': new Date(endedAt - talkMs) }),
    'talk-seconds': Math.round(talkMs / 1000),
    'total-seconds': Math.round(Math.max(0, endedAt - call.startedAt) / 1000),
  };
}
