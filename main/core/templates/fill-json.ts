import { ok, type Result } from '#shared/result.ts';
import type { MorePlaceholders } from '#shared/templates/placeholders.ts';
import { readJsonTemplate, type JsonTemplate } from '#shared/templates/read-json-template.ts';
import type { Placeholder, Template, TemplateProblem } from '#shared/templates/read-template.ts';

import { hasStep, placeholderText, type TemplateValues } from './template-value.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Stands for a field that is left out. */
const NOTHING = Symbol('nothing');

/**
 * Fills a template that is JSON. The filled texts are written by the JSON writer, so that a value is never anything but
 * a text. A text that is one placeholder with `number` becomes a number, or null when it is none; a field or item that
 * is one placeholder with `omit` is left out when there is nothing.
 */
export function fillJson(
  template: string,
  values: TemplateValues,
  more?: MorePlaceholders,
): Result<string, TemplateProblem> {
  const read = readJsonTemplate(template, more);
  if (!read.ok) return read;
  const filled = fill(read.value, values);
  return ok(JSON.stringify(filled === NOTHING ? null : filled));
}

function fill(node: JsonTemplate, values: TemplateValues): Json | typeof NOTHING {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'list':
      return node.items.map((item) => fill(item, values)).filter((item) => item !== NOTHING);
    case 'object': {
      const entries = node.entries.map(([key, each]) => [key, fill(each, values)] as const);
      const kept = entries.flatMap(([key, each]) => (each === NOTHING ? [] : [[key, each] as const]));
      return Object.fromEntries(kept);
    }
    default:
      return fillText(node.template, values);
  }
}

function fillText(template: Template, values: TemplateValues): Json | typeof NOTHING {
  const only = onlyPlaceholder(template);
  if (only === undefined)
    return template.map((part) => (typeof part === 'string' ? part : placeholderText(part, values))).join('');
  const text = placeholderText(only, values);
  if (text === '' && hasStep(only, 'omit')) return NOTHING;
  return hasStep(only, 'number') ? numberOf(text) : text;
}

function onlyPlaceholder(template: Template): Placeholder | undefined {
  const [before, placeholder, after, ...rest] = template;
  const isOnly = before === '' && after === '' && rest.length === 0;
  return isOnly && typeof placeholder === 'object' ? placeholder : undefined;
}

function numberOf(text: string): number | null {
  return /^-?\d{1,15}(?:\.\d{1,9})?$/.test(text) ? Number(text) : null;
}
