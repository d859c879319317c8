import { ok, type Result } from '#shared/result.ts';
import type { MorePlaceholders } from '#shared/templates/placeholders.ts';
import { readTemplate, type TemplateProblem } from '#shared/templates/read-template.ts';

import { placeholderText, type TemplateValues } from './template-value.ts';

/** Fills a template as plain text: for what is encoded as a whole afterwards, such as a value of a form. */
export function fillText(
  template: string,
  values: TemplateValues,
  more?: MorePlaceholders,
): Result<string, TemplateProblem> {
  const read = readTemplate(template, more);
  if (!read.ok) return read;
  return ok(
    read.value.map((part) => (typeof part === 'string' ? part : placeholderText(part, values))).join(''),
  );
}
