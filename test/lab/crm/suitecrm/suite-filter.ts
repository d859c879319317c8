import type { SuiteData, SuiteRecord } from './suite-data.ts';
import { SuiteError } from './suite-error.ts';

/** Filters as `filter[field][op]=value` with one operator for all of them. */
export function filtered(
  records: readonly SuiteRecord[],
  query: URLSearchParams,
  data: Pick<SuiteData, 'knowsLike' | 'letsAllThrough'>,
): readonly SuiteRecord[] {
  const wishes = [...query].flatMap(([name, value]) => {
    const [, field, op] = /^filter\[(\w+)\]\[(\w+)\]$/.exec(name) ?? [];
    return field === undefined || op === undefined ? [] : [{ field, op, value }];
  });
  if (wishes.length === 0) return records;
  const isOr = query.get('filter[operator]') === 'or';
  if (isOr && data.letsAllThrough) return records;
  return records.filter(({ module, attributes }) => {
    const judged = wishes.map(({ field, op, value }) => {
      if (!Object.hasOwn(attributes, field))
        throw new SuiteError(`Filter field ${field} in ${module} module is not found`);
      if (op !== 'eq' && !(op === 'like' && data.knowsLike))
        throw new SuiteError(`Filter operator ${op} is invalid`);
      return agrees(attributes[field], op, value);
    });
    return isOr ? judged.some(Boolean) : judged.every(Boolean);
  });
}

function agrees(kept: unknown, op: string, wanted: string): boolean {
  const text = typeof kept === 'string' ? kept : '';
  if (op === 'eq') return text === wanted;
  const pattern = wanted.split('%').map((part) => part.replaceAll(/[^\w]/g, String.raw`\$&`));
  return new RegExp(`^${pattern.join('.*')}$`, 'si').test(text);
}
