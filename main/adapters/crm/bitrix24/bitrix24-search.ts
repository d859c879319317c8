import { z } from 'zod';

import type { CrmFailure } from '#core/ports/crm-writer.ts';
import type { FoundRecord } from '#core/ports/record-search.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import { SEARCH_TIMEOUT_MS } from '../lookup/record-search-of.ts';
import type { Bitrix24Client } from './bitrix24-client.ts';
import { Bitrix24Error, bitrix24Failure } from './bitrix24-problem.ts';
import { Bitrix24Id } from './bitrix24-values.ts';
import { searchBatch } from './search-batch.ts';

const Text = z.string().nullish().catch(undefined);
const Item = z.object({ id: Bitrix24Id, name: Text, lastName: Text, title: Text });
const Batch = z.object({
  result: z.record(z.string(), z.unknown()).catch({}),
  result_error: z.record(z.string(), z.unknown()).catch({}),
});
const Items = z.object({ items: z.array(z.unknown()) });

/** Records of a portal by name or title, deals by their number, too: one request, whatever part of it is not allowed. */
export async function searchBitrix24(
  client: Bitrix24Client,
  text: string,
  signal: AbortSignal,
): Promise<Result<readonly FoundRecord[], CrmFailure>> {
  const commands = searchBatch(text);
  if (commands.length === 0) return ok([]);
  const cmd = Object.fromEntries(commands.map(({ key, command }) => [key, command]));
  const wish = { timeoutMs: SEARCH_TIMEOUT_MS, work: 'waited-for', signal } as const;
  const answered = await client.call('batch', { halt: 0, cmd }, wish);
  if (!answered.ok) return answered;
  const batch = Batch.safeParse(answered.value);
  if (!batch.success) return fail({ problem: 'bad-answer', detail: 'batch' });
  const { result, result_error } = batch.data;
  const lists = commands.flatMap(({ key, type }) => {
    const read = Items.safeParse(result[key]);
    return read.success ? [{ type, items: read.data.items }] : [];
  });
  if (lists.length === 0) return fail(failureOf(Object.values(result_error)[0]));
  const found = new Map<string, FoundRecord>();
  for (const { type, items } of lists)
    for (const item of items) {
      const read = Item.safeParse(item).data;
      if (read !== undefined) found.set(`${type} ${read.id}`, recordOf(type, read));
    }
  return ok([...found.values()]);
}

/** Leads have a title ("Call from …") beside the person's name; companies and deals have a title alone. */
function recordOf(
  type: FoundRecord['type'],
  { id, name, lastName, title }: z.infer<typeof Item>,
): FoundRecord {
  const person = [name, lastName].filter((part) => (part ?? '') !== '').join(' ');
  if (person === '') return { type, id, name: title ?? '', ...(type === 'deal' && { detail: id }) };
  return { type, id, name: person, ...(type === 'lead' && (title ?? '') !== '' && { detail: title ?? '' }) };
}

function failureOf(error: unknown): CrmFailure {
  const read = Bitrix24Error.safeParse(error);
  return read.success ? bitrix24Failure(200, read.data) : { problem: 'bad-answer' };
}
