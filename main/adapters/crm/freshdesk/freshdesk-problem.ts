import { z } from 'zod';

import type { CrmFailure } from '#core/ports/crm-writer.ts';

import type { HttpAnswer } from '../http/http-request.ts';
import { wantedByName } from '../new-record/wanted-by-name.ts';
import { FreshdeskId } from './freshdesk-values.ts';

/** What Freshdesk refused, and the record that stands in the way of a second one like it. */
export interface FreshdeskFailure extends CrmFailure {
  readonly isDuplicate?: boolean;
  /** The contact that stands in the way, where Freshdesk says so. */
  readonly duplicateOf?: string;
}

const Text = z.string().catch('');
const Info = z.object({ user_id: FreshdeskId }).optional().catch(undefined);
const Errors = z.object({
  description: Text,
  errors: z.array(z.object({ field: Text, message: Text, code: Text, additional_info: Info })).catch([]),
});
const Told = z.object({ code: Text, message: Text });

/** Without a word on when: the account's count begins anew every minute. */
export const LIMIT_WAIT_MS = 60_000;

const BY_STATUS: Readonly<Record<number, CrmFailure['problem']>> = {
  401: 'not-allowed',
  403: 'not-allowed',
  404: 'no-record',
  429: 'busy',
};

/** What an answer that is no success means (Freshdesk API v2, "Error codes"). */
export function freshdeskFailure({ status, json, retryAfterMs }: HttpAnswer): FreshdeskFailure {
  const detail = wordsOf(json) ?? `HTTP ${status}`;
  if (status === 429) return { problem: 'busy', retryAfterMs: retryAfterMs ?? LIMIT_WAIT_MS, detail };
  if (status >= 500) return { problem: 'server-trouble', detail };
  const known = json === undefined ? undefined : BY_STATUS[status];
  if (known !== undefined || status === 401) return { problem: known ?? 'not-allowed', detail };
  if (status >= 400 && json !== undefined) return { problem: 'refused', detail, ...namedBy(status, json) };
  return { problem: 'bad-answer', detail };
}

/** Fields that are missing, and whose value it is that is there already. */
function namedBy(status: number, json: unknown): Omit<FreshdeskFailure, 'problem'> {
  const errors = Errors.safeParse(json).data?.errors ?? [];
  const taken = errors.filter(({ code }) => code === 'duplicate_value');
  const duplicateOf = taken.map(({ additional_info }) => additional_info?.user_id).find(Boolean);
  const wants = errors
    .filter(({ code }) => code === 'missing_field')
    .map(({ field }) => ({ ...wantedByName(field.replace(/^custom_fields\./, '')), name: field }));
  return {
    isDuplicate: status === 409 || taken.length > 0,
    ...(duplicateOf !== undefined && { duplicateOf }),
    ...(wants.length > 0 && { wants }),
  };
}

function wordsOf(json: unknown): string | undefined {
  const read = Errors.safeParse(json).data;
  const fields = read?.errors.map(({ field, message, code }) => `${field}: ${message || code}`) ?? [];
  if (fields.length > 0) return [read?.description, ...fields].filter(Boolean).join('; ');
  const told = Told.safeParse(json).data;
  const words = [told?.code, told?.message, read?.description].filter(Boolean).join(': ');
  return words === '' ? undefined : words;
}
