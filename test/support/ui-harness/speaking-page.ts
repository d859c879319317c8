import type { Page } from 'playwright';

import type { Speech } from './spoken-texts.ts';

/** The ways in which a scene names what it touches, and the place of the text among the arguments. */
const BY_TEXT = new Set(['getByText', 'getByLabel', 'getByPlaceholder', 'getByTitle']);

function spoken(named: unknown, options: unknown, speech: Speech): unknown {
  if (typeof named !== 'string' && !(named instanceof RegExp)) return named;
  const exact =
    typeof options === 'object' && options !== null && 'exact' in options && options.exact === true;
  return speech.find(named, { exact });
}

function translated(name: string, given: readonly unknown[], speech: Speech): unknown[] {
  const [first, second, ...rest] = given;
  // What is looked for on a page is typed in its language; the rest is data.
  if (name === 'fill' && typeof first === 'string') return [speech.word(first), second, ...rest];
  if (BY_TEXT.has(name)) return [spoken(first, second, speech), second, ...rest];
  if (name !== 'getByRole' || typeof second !== 'object' || second === null) return [...given];
  const options: Record<string, unknown> = { ...second };
  return [first, { ...options, name: spoken(options['name'], options, speech) }, ...rest];
}

/** A page for scenes that were written in English: what they name by it is found by what `speech` has for it. */
export function speakingPage(page: Page, speech: Speech): Page {
  const wrap = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(of, property) {
        const value: unknown = Reflect.get(of, property, of);
        if (typeof value !== 'function') return value;
        const call = value as (...given: unknown[]) => unknown;
        return (...given: unknown[]) => {
          const answer = call.apply(of, translated(String(property), given, speech));
          const isLocator = typeof answer === 'object' && answer !== null && 'getByRole' in answer;
          return isLocator ? wrap(answer) : answer;
        };
      },
    });
  return wrap(page);
}
