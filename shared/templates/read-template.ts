import { fail, ok, type Result } from '../result.ts';
import { kindOf, plainName, type MorePlaceholders } from './placeholders.ts';
import { isTransformName, TRANSFORMS, type Transform } from './transforms.ts';

/** Why a template cannot be used; texts in the catalog under `template.problem.*`. */
export type TemplateProblemCode =
  | 'unknown-name'
  | 'unknown-transform'
  | 'bad-argument'
  | 'does-not-fit'
  | 'stray-sign'
  | 'not-an-address'
  | 'too-long'
  | 'not-json'
  | 'in-a-key';

/** With the part that is wrong, as it is written: `{nmae}`, `{number|lst:9}`. */
export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  readonly part: string;
}

export interface Placeholder {
  /** As it stands in the template, braces included. */
  readonly written: string;
  readonly name: string;
  readonly steps: readonly Transform[];
}

/** A template is text and placeholders in turn. */
export type Template = readonly (string | Placeholder)[];

const PLACEHOLDER = /\{([a-z][^{}]*)\}/gi;
const LONGEST_CUT = 256;

/**
 * Reads the text of a template: `{number}`, `{number|digits|last:9}`, `{name|default:Unknown}`. A brace that no letter
 * follows is text, as JSON and scripts have them. `more` are names that only this kind of template knows.
 */
export function readTemplate(text: string, more?: MorePlaceholders): Result<Template, TemplateProblem> {
  const parts: (string | Placeholder)[] = [];
  let from = 0;
  for (const found of text.matchAll(PLACEHOLDER)) {
    const placeholder = readPlaceholder(found[1] ?? '', more);
    if (!placeholder.ok) return placeholder;
    parts.push(text.slice(from, found.index), placeholder.value);
    from = found.index + found[0].length;
  }
  return ok([...parts, text.slice(from)]);
}

function readPlaceholder(inside: string, more?: MorePlaceholders): Result<Placeholder, TemplateProblem> {
  const written = `{${inside}}`;
  const [first = '', ...rest] = inside.split('|');
  const name = plainName(first);
  const kind = kindOf(name, more);
  if (kind === undefined) return fail({ code: 'unknown-name', part: written });
  const steps: Transform[] = [];
  let current = kind;
  for (const step of rest) {
    const read = readTransform(step);
    if (typeof read === 'string') return fail({ code: read, part: written });
    if (!TRANSFORMS[read.name].fits.includes(current)) return fail({ code: 'does-not-fit', part: written });
    steps.push(read);
    current = TRANSFORMS[read.name].gives ?? current;
  }
  return ok({ written, name, steps });
}

function readTransform(step: string): Transform | TemplateProblemCode {
  const [, name = '', argument] = /^([a-z0-9]*)(?::(.*))?$/s.exec(step) ?? [];
  if (!isTransformName(name)) return 'unknown-transform';
  if (name === 'default') return argument === undefined ? 'bad-argument' : { name, text: argument };
  if (name !== 'first' && name !== 'last') return argument === undefined ? { name } : 'bad-argument';
  const count = countIn(argument);
  return count === undefined ? 'bad-argument' : { name, count };
}

function countIn(argument = ''): number | undefined {
  const count = /^\d{1,3}$/.test(argument) ? Number(argument) : 0;
  return count >= 1 && count <= LONGEST_CUT ? count : undefined;
}
