import { z } from 'zod';

import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { FoundRecord } from '#core/ports/record-search.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { askByType } from '../lookup/ask-by-type.ts';
import { SEARCH_TIMEOUT_MS } from '../lookup/record-search-of.ts';
import { caseNumber } from '../lookup/search-words.ts';
import type { EspoClient } from './espo-client.ts';
import { EspoId, ESPO_SEARCHED, isHidden } from './espo-values.ts';

const ROWS_MAX = 8;

const Text = z.string().nullish().catch(undefined);
const Row = z.object({
  id: EspoId,
  name: Text,
  accountName: Text,
  phoneNumber: Text,
  number: z.coerce.string().nullish().catch(undefined),
});
const Rows = z.object({ list: z.array(z.unknown()) });

type SearchedType = keyof typeof ESPO_SEARCHED;

const SELECT: Readonly<Record<SearchedType, string>> = {
  contact: 'id,name,phoneNumber,accountName',
  company: 'id,name,phoneNumber',
  lead: 'id,name,phoneNumber,accountName',
  case: 'id,name,number,accountName',
  opportunity: 'id,name,accountName',
};

/** Finds records by EspoCRM's own search of each entity's text, and the case with this number. */
export function searchEspo(
  client: EspoClient,
  text: string,
  signal: AbortSignal,
): Promise<readonly FoundRecord[]> {
  const number = caseNumber(text);
  const byText = { type: 'textFilter', value: text };
  const questions = [
    ...Object.keys(SELECT).map((type) => ({ type: type as SearchedType, where: byText as object })),
    ...(number === undefined
      ? []
      : [{ type: 'case' as const, where: { type: 'equals', attribute: 'number', value: Number(number) } }]),
  ];
  return askByType(questions, (question) => ask(client, question, signal), isHidden).then(once);
}

async function ask(
  client: EspoClient,
  { type, where }: { readonly type: SearchedType; readonly where: object },
  signal: AbortSignal,
): Promise<Result<readonly FoundRecord[], CrmFailure>> {
  const params = { where: [where], select: SELECT[type], maxSize: ROWS_MAX };
  const answered = await client.call({
    method: 'GET',
    path: ESPO_SEARCHED[type],
    query: { searchParams: JSON.stringify(params) },
    timeoutMs: SEARCH_TIMEOUT_MS,
    signal,
  });
  if (!answered.ok) return answered;
  const read = Rows.safeParse(answered.value);
  if (!read.success) return fail({ problem: 'bad-answer', detail: 'list' });
  return ok(
    read.data.list.flatMap((each) => {
      const row = Row.safeParse(each).data;
      return row === undefined ? [] : recordOf(type, row);
    }),
  );
}

function recordOf(
  type: SearchedType,
  { id, name, accountName, phoneNumber, number }: z.infer<typeof Row>,
): FoundRecord {
  return {
    type,
    id,
    name: name ?? '',
    ...((accountName ?? '') !== '' && { company: accountName ?? '' }),
    ...((phoneNumber ?? '') !== '' && { number: phoneNumber ?? '' }),
    ...(type === 'case' && (number ?? '') !== '' && { detail: `#${number}` }),
  };
}

function once(records: readonly FoundRecord[]): readonly FoundRecord[] {
  return [...new Map(records.map((record) => [`${record.type} ${record.id}`, record])).values()];
}
