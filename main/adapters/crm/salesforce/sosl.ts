import type { PartyNumber } from '#shared/domain/party.ts';
import { numberVariants } from '#core/lookup/number-variants.ts';
import { parsePublicNumber } from '#core/numbers/parse-public-number.ts';

/** SOSL Reference, "FIND {SearchQuery}": reserved in the text that is looked for. */
const RESERVED = /[&|!(){}[\]^"~*?:\\'+-]/g;

export function escapeSosl(text: string): string {
  return text.replace(RESERVED, String.raw`\$&`);
}

/**
 * What is looked for. Salesforce splits stored numbers at whatever stands between their digits, so that a number is asked
 * for both in one piece and in the groups in which it is written at home and abroad.
 */
export function soslTerms(number: PartyNumber): readonly string[] {
  const parsed = number.e164 === undefined ? undefined : parsePublicNumber(number.e164, '');
  const whole = numberVariants(number).map((variant) => variant.replace(/\D/g, ''));
  const grouped = [parsed?.formatNational(), parsed?.formatInternational()].flatMap((text) => {
    const groups = text?.replace(/\D+/g, ' ').trim() ?? '';
    return groups.includes(' ') ? `"${groups}"` : [];
  });
  return [...new Set([...whole.map(escapeSosl), ...grouped])].filter((term) => term !== '');
}

const CONTACT = 'Id,Name,Account.Name,Phone,MobilePhone';
const LEAD = 'Lead(Id,Name,Company,Phone,MobilePhone)';
const ACCOUNT = 'Account(Id,Name,Phone)';

/** From everything to what every org has: a field or an object that an org hides makes the whole question an error. */
export const SOSL_RETURNING = [
  `Contact(${CONTACT},HomePhone,OtherPhone,AssistantPhone),${LEAD},${ACCOUNT}`,
  `Contact(${CONTACT}),${LEAD},${ACCOUNT}`,
  `Contact(${CONTACT}),${ACCOUNT}`,
] as const;

/** More records than these with one number are a mess that no agent sorts out. */
const RECORDS_MAX = 20;

export function soslSearch(terms: readonly string[], returning: string): string {
  return `FIND {${terms.join(' OR ')}} IN PHONE FIELDS RETURNING ${returning} LIMIT ${RECORDS_MAX}`;
}

const PEOPLE_WORDS = 'Contact(Id,Name,Account.Name,Phone)';
const ACCOUNT_WORDS = 'Account(Id,Name,Phone)';
const LEAD_WORDS = 'Lead(Id,Name,Company,Phone)';

/** From everything that words are looked for in to what every org has. */
export const SOSL_WORDS_RETURNING = [
  `${PEOPLE_WORDS},${ACCOUNT_WORDS},${LEAD_WORDS},Case(Id,CaseNumber,Subject),Opportunity(Id,Name)`,
  `${PEOPLE_WORDS},${ACCOUNT_WORDS},${LEAD_WORDS}`,
  `${PEOPLE_WORDS},${ACCOUNT_WORDS}`,
] as const;

/** Records with all of these words, each at least the beginning of one; all fields, since the number of a case is no name. */
export function soslWords(words: readonly string[], returning: string): string {
  const terms = words.map((word) => `${escapeSosl(word)}*`).join(' AND ');
  return `FIND {${terms}} IN ALL FIELDS RETURNING ${returning} LIMIT ${RECORDS_MAX}`;
}
