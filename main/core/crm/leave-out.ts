import type { CrmSent } from '#shared/domain/crm-accounts/account-base.ts';
import type { CrmCall } from '#shared/domain/crm-write.ts';
import type { OutboxWrite } from '#shared/domain/outbox.ts';

/** So many digits of a number give it away. */
const DIGITS_TELLING = 7;

/** Which of the caller's own facts a CRM gets. */
export type CallerParts = Pick<CrmSent, 'number' | 'name'>;

export const ALL_PARTS: CallerParts = { number: true, name: true };

/**
 * A write as a CRM is to get it: without the number, without the name. What the agent wrote stays as it is, and a record that
 * the agent makes of somebody has what they filled in.
 */
export function leaveOut<Write extends OutboxWrite>(write: Write, parts: CallerParts): Write {
  if ((parts.number && parts.name) || write.step === 'create' || write.step === 'post') return write;
  const { number } = write.call;
  const call = parts.number ? write.call : unnumbered(write.call);
  if (write.step !== 'follow-up') return { ...write, call };
  return { ...write, call, name: nameOf(write.name, number, parts) };
}

/** The address of a recording may be made of the number. */
function unnumbered({ recordingUrl, ...call }: CrmCall): CrmCall {
  const isTelling = recordingUrl === undefined || tells(recordingUrl, call.number);
  return { ...call, number: '', ...(!isTelling && { recordingUrl }) };
}

function tells(text: string, number: string): boolean {
  const digits = number.replaceAll(/\D/g, '').slice(-DIGITS_TELLING);
  return text.replaceAll(/\D/g, '').includes(digits);
}

/** Somebody without a name is called by their number, however it is written. */
function nameOf(name: string, number: string, parts: CallerParts): string {
  const isNumber = !/\p{L}/u.test(name);
  if (isNumber || !parts.name) return parts.number ? number : '';
  return !parts.number && tells(name, number) ? '' : name;
}
