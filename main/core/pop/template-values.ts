import type { Match } from '#shared/domain/match.ts';

import type { RecordContext } from '../ports/crm-adapter.ts';
import { digitsOf } from '../numbers/number-key.ts';
import { parsePublicNumber } from '../numbers/parse-public-number.ts';
import type { TemplateValues } from '../templates/template-value.ts';

type Fields = Readonly<Record<string, string>>;

function recordValues(
  match: Match | undefined,
  shownName: string | undefined,
  fields: Fields,
): TemplateValues {
  return {
    name: match?.name ?? shownName ?? '',
    company: match?.company ?? '',
    'record-id': fields['record-id'] ?? match?.recordId ?? '',
    'record-type': match?.recordType ?? '',
  };
}

/**
 * What a record URL may say about a call. The record's own fields, when an import kept any, come as `field.<name>`;
 * `header.<name>` is what the PBX said in an `X-` header or Call-Info; an imported `record-id` stands for the id in the
 * CRM that the file came from. A number that the caller withheld is told nobody, even when the PBX sent it.
 */
export function templateValues(context: RecordContext, fields: Fields): TemplateValues {
  const { number, displayName } = context.party;
  const shown = number.kind === 'withheld' ? '' : number.raw;
  const national =
    number.e164 === undefined ? undefined : parsePublicNumber(number.e164, '')?.formatNational();
  const own = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`field.${name}`, value]));
  const headers = Object.entries(context.headers ?? {});
  const told = Object.fromEntries(headers.map(([name, value]) => [`header.${name}`, value]));
  return {
    ...own,
    ...told,
    number: number.e164 ?? shown,
    e164: number.e164 ?? '',
    national: (national ?? shown).replace(/[^\d*#]/g, ''),
    digits: digitsOf(number),
    ...recordValues(context.match, displayName, fields),
    'call-id': context.callId,
    queue: context.queue ?? '',
    direction: context.direction,
    'called-number': context.calledNumber ?? '',
    line: context.line ?? '',
    ...(context.startedAt !== undefined && { 'started-at': new Date(context.startedAt) }),
  };
}
