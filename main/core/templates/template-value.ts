import type { Placeholder } from '#shared/templates/read-template.ts';
import type { Transform } from '#shared/templates/transforms.ts';

/** What is known of a call. A `Date` is a moment; missing or empty is nothing. */
export type TemplateValue = string | number | Date;

/** Values of the placeholders; `field.<name>` and `header.<name>` values stand under that whole name. */
export type TemplateValues = Readonly<Record<string, TemplateValue>>;

/** What a placeholder stands for, with its transforms, as text. Never throws. */
export function placeholderText({ name, steps }: Placeholder, values: TemplateValues): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return textOf(steps.reduce<TemplateValue>((current, step) => transformed(current, step), value ?? ''));
}

export function hasStep({ steps }: Placeholder, name: Transform['name']): boolean {
  return steps.some((step) => step.name === name);
}

function transformed(value: TemplateValue, step: Transform): TemplateValue {
  switch (step.name) {
    case 'digits':
      return textOf(value).replace(/\D/g, '');
    case 'upper':
      return textOf(value).toUpperCase();
    case 'lower':
      return textOf(value).toLowerCase();
    case 'trim':
      return textOf(value).trim();
    case 'first':
      return [...textOf(value)].slice(0, step.count).join('');
    case 'last':
      return [...textOf(value)].slice(-step.count).join('');
    case 'default':
      return textOf(value) === '' ? step.text : value;
    case 'unix':
      return isMoment(value) ? Math.floor(value.getTime() / 1000) : value;
    default:
      return value;
  }
}

function textOf(value: TemplateValue): string {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return isMoment(value) ? value.toISOString() : '';
}

function isMoment(value: TemplateValue): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}
