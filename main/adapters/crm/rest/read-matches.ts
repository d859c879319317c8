import { CrmRecordRef } from '#shared/domain/crm-write.ts';
import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import type { RestLookup } from '#shared/domain/rest-definition.ts';
import type { RestRead } from '#shared/domain/rest-steps.ts';
import type { RestFault } from '#shared/rest/rest-fault.ts';

import { bestAgreement } from '../lookup/best-agreement.ts';
import { readPath, readTexts } from './read-path.ts';

const RECORDS_MAX = 20;
const NAME_MAX = 200;

/** Words for kinds of records in other systems, in lower case. */
const TYPES: Readonly<Record<string, CrmRecordRef['type']>> = {
  person: 'contact',
  people: 'contact',
  customer: 'contact',
  contacts: 'contact',
  organization: 'company',
  organisation: 'company',
  companies: 'company',
  leads: 'lead',
  accounts: 'account',
  tickets: 'ticket',
  cases: 'case',
  deals: 'deal',
};

/** A record as an answer tells it. */
export interface RestRecord extends Match {
  /** Of its page. Untrusted text. */
  readonly url?: string;
}

export interface RestMatches {
  readonly records: readonly RestRecord[];
  /** Records whose numbers are not the caller's. */
  readonly others: number;
  readonly faults: readonly RestFault[];
}

export interface RestAsked {
  readonly system: string;
  readonly systemName: string;
  /** Whose number it has to be; missing where records are searched for by words. */
  readonly number?: PartyNumber;
}

/** Reads the records of an answer; a record without an id or a name is a fault of the definition and left out. */
export function readMatches(json: unknown, lookup: RestLookup, asked: RestAsked): RestMatches {
  const found: readonly unknown[] = lookup.list === '' ? [json] : readPath(json, lookup.list);
  const items = found.flat().slice(0, RECORDS_MAX);
  const read = items
    .filter((item) => typeof item === 'object' && item !== null)
    .map((item) => readRecord(item, lookup, asked));
  const faults = read.flatMap((each) => (typeof each === 'object' && 'code' in each ? [each] : []));
  return {
    records: read.filter((each) => typeof each === 'object' && 'name' in each),
    others: read.filter((each) => each === 'another').length,
    faults: faults.slice(0, 1),
  };
}

function readRecord(item: unknown, lookup: RestLookup, asked: RestAsked): RestRecord | RestFault | 'another' {
  const { system, systemName, number } = asked;
  const [id] = readTexts(item, lookup.id);
  const name = readTexts(item, lookup.name).join(' ').slice(0, NAME_MAX);
  const place = number === undefined ? 'search' : 'lookup';
  if (id === undefined || id.length > 100) return missing(place, 'id', lookup.id);
  if (name === '') return missing(place, 'name', lookup.name);
  const phones = readTexts(item, lookup.phones);
  const agreed = number === undefined ? undefined : bestAgreement(phones, number);
  if (number !== undefined && agreed === undefined && phones.length > 0) return 'another';
  const [company] = readTexts(item, lookup.company);
  const [url] = readTexts(item, lookup.url);
  const recordType = typeOf(readTexts(item, lookup.type)[0], lookup.otherwise);
  return {
    id: `${system}:${recordType}:${id}`,
    system,
    systemName,
    recordType,
    recordId: id,
    name,
    ...(company !== undefined && { company: company.slice(0, NAME_MAX) }),
    ...(agreed ?? unproven(number, phones)),
    ...(url !== undefined && { url }),
    tookMs: 0,
  };
}

/** What nothing about numbers could be said of. */
function unproven(
  number: PartyNumber | undefined,
  [phone = '']: readonly string[],
): Pick<Match, 'number' | 'found' | 'digitsAgreed'> {
  return number === undefined
    ? { number: phone, found: 'by-hand', digitsAgreed: 0 }
    : { number: number.display, found: 'unchecked', digitsAgreed: 0 };
}

function missing(place: RestRead, field: 'id' | 'name', path: string): RestFault {
  return { place, field, code: 'nothing-there', part: path };
}

function typeOf(text: string | undefined, otherwise: CrmRecordRef['type']): CrmRecordRef['type'] {
  const word = text?.toLowerCase() ?? '';
  return CrmRecordRef.shape.type.safeParse(word).data ?? TYPES[word] ?? otherwise;
}
