import type { CrmExtraOf, CrmRecordRef, KnownRecord } from '#shared/domain/crm-write.ts';
import type { Match } from '#shared/domain/match.ts';

/** A record that was made, as the call's match: its number is the caller's. */
export function matchOfNew(made: {
  readonly account: string;
  readonly systemName: string;
  readonly write: CrmExtraOf<'create'>;
  readonly record: CrmRecordRef;
  /** Where it was there before. */
  readonly known: KnownRecord | undefined;
}): Match {
  const { account, systemName, write, record, known } = made;
  const { call, fields } = write;
  const name = known?.name ?? nameOfNew(fields, call.number);
  return {
    id: `${account}:${record.type}:${record.id}`,
    system: account,
    systemName,
    recordType: record.type,
    recordId: record.id,
    name,
    ...(known === undefined && fields.company !== '' && { company: fields.company }),
    number: call.number,
    found: 'exact',
    digitsAgreed: call.number.replaceAll(/\D/g, '').length,
    tookMs: 0,
  };
}

/** Whom nobody gave a name is called by the company, else by the number. */
export function nameOfNew(
  { firstName, lastName, company }: Readonly<Record<'firstName' | 'lastName' | 'company', string>>,
  number: string,
): string {
  const name = `${firstName} ${lastName}`.trim();
  if (name !== '') return name;
  return company === '' ? number : company;
}
