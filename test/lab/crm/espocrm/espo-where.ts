import { EspoError } from './espo-error.ts';

interface WhereItem {
  readonly type?: unknown;
  readonly attribute?: unknown;
  readonly value?: unknown;
}

/** The values of a record by attribute; an attribute with several values agrees when one does. */
export type Attributes = Readonly<Record<string, readonly string[]>>;

type Compare = (kept: string, wanted: string) => boolean;

const COMPARE: Readonly<Record<string, Compare>> = {
  equals: (kept, wanted) => kept === wanted,
  endsWith: (kept, wanted) => kept.endsWith(wanted),
  contains: (kept, wanted) => kept.toLowerCase().includes(wanted.toLowerCase()),
};

/** Judges the `where` of `searchParams`: `or`, `and`, `in` and the comparisons that are used. */
export function agrees(where: unknown, attributes: Attributes, knowsEndsWith: boolean): boolean {
  const items = (Array.isArray(where) ? where : []) as readonly WhereItem[];
  return items.every((item) => judge(item, attributes, knowsEndsWith));
}

function judge(
  { type, attribute, value }: WhereItem,
  attributes: Attributes,
  knowsEndsWith: boolean,
): boolean {
  const parts = (Array.isArray(value) ? value : [value]) as readonly unknown[];
  if (type === 'or' || type === 'and') {
    const judged = parts.map((part) => judge(part as WhereItem, attributes, knowsEndsWith));
    return type === 'or' ? judged.some(Boolean) : judged.every(Boolean);
  }
  if (type === 'textFilter') return hasWords(asText(value), attributes);
  const kept = keptOf(attribute, attributes);
  if (type === 'in') return kept.some((each) => parts.includes(each));
  const compare = typeof type === 'string' ? COMPARE[type] : undefined;
  if (compare === undefined || (type === 'endsWith' && !knowsEndsWith))
    throw new EspoError(400, `Unknown where item type '${JSON.stringify(type)}'.`);
  return kept.some((each) => compare(each, asText(value)));
}

function keptOf(attribute: unknown, attributes: Attributes): readonly string[] {
  const kept = typeof attribute === 'string' ? attributes[attribute] : undefined;
  if (kept === undefined) throw new EspoError(400, 'Bad where item. Unknown attribute.');
  return kept;
}

/** The beginnings of words of the name. */
function hasWords(text: string, attributes: Attributes): boolean {
  const words = text.toLowerCase().split(/\s+/);
  const own = (attributes['name'] ?? []).flatMap((name) => name.toLowerCase().split(/\s+/));
  return words.every((word) => own.some((each) => each.startsWith(word)));
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}
