import { fail, ok, type Result } from '../result.ts';
import type { MorePlaceholders } from './placeholders.ts';
import { readTemplate, type Template, type TemplateProblem } from './read-template.ts';

/** JSON whose texts are templates. */
export type JsonTemplate =
  | { readonly kind: 'text'; readonly template: Template }
  | { readonly kind: 'list'; readonly items: readonly JsonTemplate[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, JsonTemplate])[] }
  | { readonly kind: 'literal'; readonly value: number | boolean | null };

const LONGEST_JSON = 20_000;
const DEEPEST = 20;

/**
 * Reads a template that is JSON itself, with placeholders inside of its texts: `{"phone": "{number}"}`. What a
 * placeholder stands for can therefore never end a text or add a field. Names of fields are literal.
 */
export function readJsonTemplate(
  text: string,
  more?: MorePlaceholders,
): Result<JsonTemplate, TemplateProblem> {
  if (text.length > LONGEST_JSON) return fail({ code: 'too-long', part: text.slice(0, 60) });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return fail({ code: 'not-json', part: text.slice(0, 60) });
  }
  return readNode(parsed, more, 0);
}

function readNode(
  value: unknown,
  more: MorePlaceholders | undefined,
  depth: number,
): Result<JsonTemplate, TemplateProblem> {
  if (depth > DEEPEST) return fail({ code: 'too-long', part: '…' });
  if (typeof value === 'string') {
    const read = readTemplate(value, more);
    return read.ok ? ok({ kind: 'text', template: read.value }) : read;
  }
  if (Array.isArray(value)) {
    const items: JsonTemplate[] = [];
    for (const each of value) {
      const item = readNode(each, more, depth + 1);
      if (!item.ok) return item;
      items.push(item.value);
    }
    return ok({ kind: 'list', items });
  }
  if (typeof value === 'object' && value !== null) return readObject(value, more, depth);
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  return ok({ kind: 'literal', value: isPlain ? value : null });
}

function readObject(
  value: object,
  more: MorePlaceholders | undefined,
  depth: number,
): Result<JsonTemplate, TemplateProblem> {
  const entries: (readonly [string, JsonTemplate])[] = [];
  for (const [key, each] of Object.entries(value)) {
    const isFilled = /\{[a-z][^{}]*\}/i.test(key);
    if (isFilled) return fail({ code: 'in-a-key', part: key });
    const entry = readNode(each, more, depth + 1);
    if (!entry.ok) return entry;
    entries.push([key, entry.value]);
  }
  return ok({ kind: 'object', entries });
}
