import type { NewRecord } from '#shared/domain/new-record.ts';

/** A person as forms insist on: whom nobody gave a family name has the first name for it, or the number. */
export function requiredName(
  { firstName, lastName }: Pick<NewRecord, 'firstName' | 'lastName'>,
  number: string,
): { readonly firstName: string; readonly lastName: string } {
  if (lastName !== '') return { firstName, lastName };
  return { firstName: '', lastName: firstName === '' ? number : firstName };
}

/** The same in one line. */
export function wholeName(fields: Pick<NewRecord, 'firstName' | 'lastName'>, number: string): string {
  const { firstName, lastName } = requiredName(fields, number);
  return `${firstName} ${lastName}`.trim();
}
